package io.conga.luci.drills;

import java.time.Instant;
import java.util.List;

/**
 * An operation in Pacemaker's own history.
 *
 * @param task start, stop, monitor …
 * @param intervalMilliseconds 0 for what is done once
 * @param exitCode OCF code
 * @param at when its result came, by the clock of that node, to the second
 * @param milliseconds how long it ran
 */
public record EngineOperation(
        String node,
        String resource,
        String task,
        long intervalMilliseconds,
        int exitCode,
        Instant at,
        long milliseconds) {

    /** OCF's number for what is still under way. */
    private static final int PENDING = 193;

    private static final int FIELDS = 7;

    /** As ricci's step tells them, one a line; lines that are none are left out. */
    static List<EngineOperation> parse(String lines) {
        return lines.lines()
                .map(line -> line.split("\\|"))
                .filter(fields -> fields.length == FIELDS)
                .map(fields -> new EngineOperation(
                        fields[0],
                        fields[1].replaceFirst(":.*", ""),
                        fields[2],
                        Long.parseLong(fields[3]),
                        Integer.parseInt(fields[4]),
                        Instant.ofEpochSecond(Long.parseLong(fields[5])),
                        Long.parseLong(fields[6])))
                .filter(operation -> operation.exitCode() != PENDING)
                .sorted(java.util.Comparator.comparing(EngineOperation::at))
                .toList();
    }
}
