package io.conga.system.host;

/** Parses /proc/PID/stat, proc(5). */
final class ProcessStat {

    private ProcessStat() {}

    /** Field 22, starttime in clock ticks; the name in field 2 may hold anything, so fields are counted from its closing bracket. */
    static String startTime(String stat) {
        String[] fields = stat.substring(stat.lastIndexOf(')') + 1).strip().split("\\s+");
        int starttime = 22 - 3;
        return fields.length > starttime ? fields[starttime] : "0";
    }
}
