package io.conga.protocol.storage;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a device tells of itself when it is asked.
 *
 * @param smart of a disk, where smartctl is installed; null for others
 * @param luks of a LUKS2 container; null for others
 * @param unread parts that could not be read, by name, with the reason in the tool's words
 */
public record DeviceDetails(
        @Nullable SmartReport smart, @Nullable LuksHeader luks, Map<String, String> unread) {
    public DeviceDetails {
        unread = Map.copyOf(unread);
    }
}
