package io.conga.system.storage;

import io.conga.protocol.storage.LogicalVolume;
import io.conga.protocol.storage.PhysicalVolume;
import io.conga.protocol.storage.VolumeGroup;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads {@code lvm fullreport --reportformat json}: an object per volume group, one more for physical volumes in none. */
final class LvmParser {

    private final List<VolumeGroup> groups = new ArrayList<>();
    private final List<PhysicalVolume> physical = new ArrayList<>();
    private final List<LogicalVolume> logical = new ArrayList<>();

    private LvmParser() {}

    static LvmReport parse(String text) {
        var parser = new LvmParser();
        for (JsonNode report : ToolJson.list(ToolJson.object(text), "report")) {
            parser.report(report);
        }
        return new LvmReport(parser.groups, parser.physical, parser.logical);
    }

    private void report(JsonNode report) {
        String group = null;
        for (JsonNode node : ToolJson.list(report, "vg")) {
            if (ToolJson.text(node, "vg_name") != null) {
                VolumeGroup read = group(node);
                group = read.name();
                groups.add(read);
            }
        }
        for (JsonNode node : ToolJson.list(report, "pv")) {
            physical.add(physical(node, group));
        }
        if (group != null) {
            Map<String, Set<String>> parts = parts(report);
            for (JsonNode node : ToolJson.list(report, "lv")) {
                String pool = bare(ToolJson.text(node, "pool_lv"));
                if (pool != null) {
                    parts.computeIfAbsent(bareName(ToolJson.required(node, "lv_name")), _ -> new LinkedHashSet<>())
                            .add(pool);
                }
            }
            for (JsonNode node : ToolJson.list(report, "lv")) {
                logical.add(logical(node, group, parts));
            }
        }
    }

    private static VolumeGroup group(JsonNode node) {
        return new VolumeGroup(
                ToolJson.required(node, "vg_name"),
                ToolJson.required(node, "vg_uuid"),
                ToolJson.number(node, "vg_size", 0),
                ToolJson.number(node, "vg_free", 0),
                ToolJson.number(node, "vg_extent_size", 0),
                ToolJson.number(node, "vg_seqno", 0),
                lockType(ToolJson.text(node, "vg_lock_type")),
                ToolJson.text(node, "vg_systemid"),
                (int) ToolJson.number(node, "vg_missing_pv_count", 0),
                ToolJson.text(node, "vg_exported") != null,
                ToolJson.text(node, "vg_partial") != null);
    }

    private static @Nullable String lockType(@Nullable String type) {
        return type == null || type.equals("none") ? null : type;
    }

    private static PhysicalVolume physical(JsonNode node, @Nullable String group) {
        String name = ToolJson.text(node, "pv_name");
        boolean missing = ToolJson.text(node, "pv_missing") != null || (name != null && name.startsWith("["));
        return new PhysicalVolume(
                name == null || !name.startsWith("/") ? null : name,
                ToolJson.required(node, "pv_uuid"),
                group,
                ToolJson.number(node, "pv_size", 0),
                ToolJson.number(node, "pv_free", 0),
                ToolJson.text(node, "pv_allocatable") != null,
                missing);
    }

    private static LogicalVolume logical(JsonNode node, String group, Map<String, Set<String>> parts) {
        String name = ToolJson.required(node, "lv_name");
        boolean active = active(ToolJson.text(node, "lv_active"));
        String path = ToolJson.text(node, "lv_path");
        return new LogicalVolume(
                name,
                group,
                ToolJson.required(node, "lv_uuid"),
                active ? (path == null ? ToolJson.text(node, "lv_dm_path") : path) : null,
                ToolJson.number(node, "lv_size", 0),
                layout(ToolJson.text(node, "lv_layout")),
                words(ToolJson.text(node, "lv_role")),
                active,
                "open".equals(ToolJson.text(node, "lv_device_open")) || ToolJson.flag(node, "lv_device_open"),
                bare(ToolJson.text(node, "pool_lv")),
                bare(ToolJson.text(node, "origin")),
                ToolJson.text(node, "lv_health_status"),
                ToolJson.decimal(node, "data_percent"),
                ToolJson.decimal(node, "metadata_percent"),
                ToolJson.decimal(node, "sync_percent"),
                ToolJson.text(node, "lv_when_full"),
                ToolJson.text(node, "move_pv"),
                devices(name, parts));
    }

    /** active, or active exclusively; unknown and empty are not. */
    private static boolean active(@Nullable String word) {
        return word != null && word.startsWith("active");
    }

    /** LVM lists from the outside in, such as {@code thin,sparse} or {@code raid,raid1}: the narrower word says more. */
    private static String layout(@Nullable String layout) {
        List<String> words = words(layout);
        for (String word : List.of("thin", "cache", "writecache", "vdo", "integrity")) {
            if (words.contains(word)) {
                return words.contains("pool") ? word + "-pool" : word;
            }
        }
        for (String word : words) {
            if (word.matches("raid[0-9].*")) {
                return word.matches("raid[1456](0)?.*") ? word.replaceFirst("^(raid(?:10|[1456])).*$", "$1") : word;
            }
        }
        return words.isEmpty() ? "linear" : words.getFirst();
    }

    /** Physical volumes by path, through hidden volumes. */
    private static List<String> devices(String name, Map<String, Set<String>> parts) {
        var found = new LinkedHashSet<String>();
        collect(bareName(name), parts, found, new LinkedHashSet<>());
        return List.copyOf(found);
    }

    private static void collect(String name, Map<String, Set<String>> parts, Set<String> found, Set<String> seen) {
        if (seen.add(name)) {
            for (String part : parts.getOrDefault(name, Set.of())) {
                if (part.startsWith("/")) {
                    found.add(part);
                } else {
                    collect(part, parts, found, seen);
                }
            }
        }
    }

    /** What each volume's segments lie on: paths of physical volumes, or names of hidden volumes, without the extents in brackets. */
    private static Map<String, Set<String>> parts(JsonNode report) {
        var parts = new HashMap<String, Set<String>>();
        for (JsonNode segment : ToolJson.list(report, "seg")) {
            Set<String> devices =
                    parts.computeIfAbsent(bareName(ToolJson.required(segment, "lv_name")), _ -> new LinkedHashSet<>());
            for (String field : List.of("devices", "metadata_devices")) {
                for (String device : words(ToolJson.text(segment, field))) {
                    devices.add(bareName(device.replaceFirst("\\([0-9]+\\)$", "")));
                }
            }
        }
        return parts;
    }

    private static List<String> words(@Nullable String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split(","))
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .toList();
    }

    private static @Nullable String bare(@Nullable String name) {
        return name == null ? null : bareName(name);
    }

    private static String bareName(String name) {
        return name.startsWith("[") && name.endsWith("]") ? name.substring(1, name.length() - 1) : name;
    }
}
