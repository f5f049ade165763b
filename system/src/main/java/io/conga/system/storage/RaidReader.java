package io.conga.system.storage;

import io.conga.protocol.storage.RaidArray;
import io.conga.system.exec.UnreadableException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** MD arrays by /sys/block/mdN/md (the kernel's Documentation/admin-guide/md.rst), with names and UUIDs by mdadm(8). */
final class RaidReader {

    private static final long SECTOR = 512;
    private static final long KIB = 1024;
    private static final Pattern DONE = Pattern.compile("([0-9]{1,18}) / ([0-9]{1,18})");

    private final SmallFiles files;

    RaidReader(SmallFiles files) {
        this.files = files;
    }

    /** Kernel names of the arrays that run, or are assembled and do not. */
    List<String> devices() {
        return files.names("/sys/block", "md*").stream()
                .filter(name -> files.exists("/sys/block/" + name + "/md"))
                .toList();
    }

    /**
     * The arrays.
     *
     * @param scan what {@code mdadm --detail --scan} printed
     * @param kernelName from a path below /dev to a kernel name
     */
    List<RaidArray> arrays(String scan, java.util.function.UnaryOperator<String> kernelName) {
        Map<String, Map<String, String>> named = new HashMap<>();
        for (Map<String, String> line : scan(scan)) {
            named.put(kernelName.apply(line.getOrDefault("", "")), line);
            named.put(digits(line.getOrDefault("UUID", "")), line);
        }
        return devices().stream()
                .map(device -> array(device, named.getOrDefault(device, named.getOrDefault(ownUuid(device), Map.of()))))
                .toList();
    }

    /** Newer kernels tell it, so that an array is known whose link below /dev/md is not there yet. */
    private String ownUuid(String device) {
        return digits(files.text("/sys/block/" + device + "/md/uuid", "-"));
    }

    /** The kernel parts them by hyphens, mdadm by colons. */
    private static String digits(String uuid) {
        return uuid.replaceAll("[:-]", "");
    }

    /** Lines {@code ARRAY /dev/md/x metadata=1.2 name=host:x UUID=…}; the path stands under an empty name. */
    static List<Map<String, String>> scan(String text) {
        var lines = new ArrayList<Map<String, String>>();
        for (String line : text.split("\n")) {
            String[] words = line.strip().split("\\s+");
            if (line.isBlank() || line.startsWith(" ")) {
                continue;
            }
            if (!words[0].equals("ARRAY") && !words[0].equals("INACTIVE-ARRAY")) {
                throw new UnreadableException("this line does not begin with ARRAY: " + line);
            }
            var values = new HashMap<String, String>();
            for (int i = 1; i < words.length; i++) {
                int equals = words[i].indexOf('=');
                values.put(equals < 0 ? "" : words[i].substring(0, equals), words[i].substring(equals + 1));
            }
            lines.add(values);
        }
        return lines;
    }

    private RaidArray array(String device, Map<String, String> named) {
        String md = "/sys/block/" + device + "/md/";
        return new RaidArray(
                device,
                named.get("name"),
                named.getOrDefault("UUID", files.text(md + "uuid", "")),
                files.text(md + "level", ""),
                named.getOrDefault("metadata", files.text(md + "metadata_version", "")),
                files.text(md + "array_state", ""),
                (int) files.number(md + "raid_disks", 0),
                (int) files.number(md + "degraded", 0),
                files.number(md + "chunk_size", 0),
                bitmap(files.text(md + "bitmap/location", "none")),
                members(md),
                work(md),
                mismatches(md));
    }

    /** An offset such as +8 is a bitmap inside. */
    private static String bitmap(String location) {
        return location.matches("[+-][0-9]+") ? "internal" : location;
    }

    private List<RaidArray.Member> members(String md) {
        return files.names(md, "dev-*").stream()
                .map(name -> member(md + name + "/", name.substring("dev-".length())))
                .sorted(Comparator.comparing(
                                RaidArray.Member::slot, Comparator.nullsLast(Comparator.<Integer>naturalOrder()))
                        .thenComparing(RaidArray.Member::device))
                .toList();
    }

    private RaidArray.Member member(String directory, String name) {
        String block = files.target(directory + "block");
        List<String> state = List.of(files.text(directory + "state", "").split(","));
        String slot = files.text(directory + "slot", "none");
        return new RaidArray.Member(
                block == null ? name : block,
                role(state, slot),
                slot.matches("[0-9]{1,6}") ? Integer.valueOf(slot) : null);
    }

    private static String role(List<String> state, String slot) {
        if (state.contains("faulty")) {
            return "faulty";
        }
        if (state.contains("journal")) {
            return "journal";
        }
        if (state.contains("replacement")) {
            return "replacement";
        }
        if (state.contains("in_sync")) {
            return "active";
        }
        return slot.equals("none") ? "spare" : "rebuilding";
    }

    private RaidArray.@Nullable Work work(String md) {
        String action = files.text(md + "sync_action", "idle");
        if (action.equals("idle") || action.equals("frozen") || action.isEmpty()) {
            return null;
        }
        Matcher done = DONE.matcher(files.text(md + "sync_completed", ""));
        boolean known = done.matches();
        return new RaidArray.Work(
                action,
                known ? Long.parseLong(done.group(1)) * SECTOR : 0,
                known ? Long.parseLong(done.group(2)) * SECTOR : files.number(md + "component_size", 0) * KIB,
                files.number(md + "sync_speed", 0) * KIB);
    }

    /** last_sync_action is there since a sync was made; without one, a count of 0 says nothing. */
    private @Nullable Long mismatches(String md) {
        long count = files.number(md + "mismatch_cnt", -1);
        String last = files.text(md + "last_sync_action", "");
        return count > 0 || (count == 0 && (last.equals("check") || last.equals("repair")))
                ? Long.valueOf(count)
                : null;
    }
}
