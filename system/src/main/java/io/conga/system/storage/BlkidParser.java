package io.conga.system.storage;

import io.conga.protocol.storage.BlockDevice;
import io.conga.system.exec.UnreadableException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads {@code blkid -o export}: NAME=value lines, a device each, parted by an empty line. */
final class BlkidParser {

    /**
     * What blkid found.
     *
     * @param content file system or the like; null where there is none
     * @param table partition table; null where there is none
     */
    record Found(
            BlockDevice.@Nullable Content content, @Nullable String table) {}

    private BlkidParser() {}

    /** By path. */
    static Map<String, Found> parse(String text) {
        var found = new LinkedHashMap<String, Found>();
        for (String block : text.split("\n\n+")) {
            Map<String, String> values = values(block);
            String device = values.get("DEVNAME");
            if (device != null) {
                found.put(device, found(values));
            } else if (!values.isEmpty()) {
                throw new UnreadableException("a device has no DEVNAME: " + values.keySet());
            }
        }
        return found;
    }

    private static Found found(Map<String, String> values) {
        String type = values.get("TYPE");
        return new Found(
                type == null
                        ? null
                        : new BlockDevice.Content(
                                type, values.get("UUID"), values.getOrDefault("LABEL", values.get("LABEL_FATBOOT"))),
                values.get("PTTYPE"));
    }

    private static Map<String, String> values(String block) {
        var values = new LinkedHashMap<String, String>();
        for (String line : block.split("\n")) {
            if (!line.isBlank()) {
                int equals = line.indexOf('=');
                if (equals <= 0) {
                    throw new UnreadableException("this line is not NAME=value: " + line);
                }
                // what a shell would have to be shielded from has a backslash before it
                values.put(line.substring(0, equals), line.substring(equals + 1).replaceAll("\\\\(.)", "$1"));
            }
        }
        return values;
    }
}
