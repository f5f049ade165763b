package io.conga.system.storage;

import io.conga.protocol.storage.BlockDevice;
import io.conga.system.exec.UnreadableException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads {@code lsblk --json}: a device on several others (an array, a multipath map) stands under each of them. */
final class BlockParser {

    private static final int DEEPEST = 40;

    private final Map<String, JsonNode> devices = new LinkedHashMap<>();
    private final Map<String, List<String>> parents = new LinkedHashMap<>();

    private BlockParser() {}

    /** Devices, parents before children, without links, and for partitions with number and start 0: those are in sysfs. */
    static List<BlockDevice> parse(String text) {
        var parser = new BlockParser();
        for (JsonNode device : ToolJson.list(ToolJson.object(text), "blockdevices")) {
            parser.add(device, null, 0);
        }
        return parser.devices();
    }

    private void add(JsonNode node, @Nullable String parent, int depth) {
        if (depth > DEEPEST) {
            throw new UnreadableException("devices are nested deeper than " + DEEPEST);
        }
        String name = ToolJson.required(node, "kname");
        devices.putIfAbsent(name, node);
        List<String> above = parents.computeIfAbsent(name, _ -> new ArrayList<>());
        if (parent != null && !above.contains(parent)) {
            above.add(parent);
        }
        for (JsonNode child : ToolJson.list(node, "children")) {
            add(child, name, depth + 1);
        }
    }

    private List<BlockDevice> devices() {
        var ordered = new LinkedHashMap<String, BlockDevice>();
        for (String name : devices.keySet()) {
            order(name, ordered, 0);
        }
        return List.copyOf(ordered.values());
    }

    private void order(String name, Map<String, BlockDevice> ordered, int depth) {
        if (ordered.containsKey(name) || depth > DEEPEST) {
            return;
        }
        List<String> above = parents.getOrDefault(name, List.of());
        above.forEach(parent -> order(parent, ordered, depth + 1));
        JsonNode node = devices.get(name);
        if (node != null) {
            ordered.putIfAbsent(name, device(name, node, above));
        }
    }

    private static BlockDevice device(String name, JsonNode node, List<String> parents) {
        BlockDevice.Kind kind = kind(ToolJson.required(node, "type"));
        String path = ToolJson.text(node, "path");
        return new BlockDevice(
                name,
                path == null ? "/dev/" + name : path,
                List.of(),
                kind,
                ToolJson.number(node, "size", 0),
                parents,
                parents.isEmpty() ? hardware(node) : null,
                Math.clamp(ToolJson.number(node, "log-sec", 512), 1, 1 << 20),
                ToolJson.flag(node, "ro"),
                table(node, kind),
                kind == BlockDevice.Kind.PARTITION ? partition(node) : null,
                content(node),
                ToolJson.required(node, "maj:min").strip());
    }

    private static BlockDevice.Kind kind(String type) {
        return switch (type) {
            case "disk" -> BlockDevice.Kind.DISK;
            case "part" -> BlockDevice.Kind.PARTITION;
            case "loop" -> BlockDevice.Kind.LOOP;
            case "lvm" -> BlockDevice.Kind.LOGICAL_VOLUME;
            case "crypt" -> BlockDevice.Kind.ENCRYPTED;
            case "mpath" -> BlockDevice.Kind.MULTIPATH;
            case "rom" -> BlockDevice.Kind.ROM;
            default ->
                type.startsWith("raid") || type.equals("linear") || type.equals("md")
                        ? BlockDevice.Kind.RAID
                        : BlockDevice.Kind.OTHER;
        };
    }

    private static BlockDevice.Hardware hardware(JsonNode node) {
        return new BlockDevice.Hardware(
                ToolJson.text(node, "wwn"),
                ToolJson.text(node, "serial"),
                ToolJson.text(node, "vendor"),
                ToolJson.text(node, "model"),
                ToolJson.text(node, "tran"),
                ToolJson.flag(node, "rota"),
                ToolJson.flag(node, "rm"));
    }

    /** A partition's PTTYPE is that of the table that it is in, not of one on it. */
    private static @Nullable String table(JsonNode node, BlockDevice.Kind kind) {
        return kind == BlockDevice.Kind.PARTITION ? null : ToolJson.text(node, "pttype");
    }

    private static BlockDevice.Partition partition(JsonNode node) {
        String type = ToolJson.text(node, "parttype");
        return new BlockDevice.Partition(
                0, 0, type == null ? "" : type, ToolJson.text(node, "partlabel"), ToolJson.text(node, "partuuid"));
    }

    private static BlockDevice.@Nullable Content content(JsonNode node) {
        String type = ToolJson.text(node, "fstype");
        return type == null
                ? null
                : new BlockDevice.Content(type, ToolJson.text(node, "uuid"), ToolJson.text(node, "label"));
    }
}
