package io.conga.protocol.property;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One option as the engine describes it.
 *
 * @param name as it is written
 * @param type string, integer, boolean, select, time (a number with a unit), percentage, score and the like, as the engine says;
 *     string where it says nothing
 * @param defaultValue null where the engine names none, or derives it from others
 * @param unit of a bare number, such as milliseconds; null where values carry their unit or have none
 * @param range what a number may be, in the engine's own words; null where it says nothing
 * @param options for select: what may be chosen
 * @param shortDescription one line
 * @param longDescription paragraphs
 * @param deprecated the engine advises against it
 * @param advanced the engine says that it is for advanced use only
 * @param readOnly the engine writes it itself
 * @param source which daemon or manual page describes it
 */
public record OptionMetadata(
        String name,
        String type,
        @Nullable String defaultValue,
        @Nullable String unit,
        @Nullable String range,
        List<String> options,
        String shortDescription,
        String longDescription,
        boolean deprecated,
        boolean advanced,
        boolean readOnly,
        String source) {

    public OptionMetadata {
        options = List.copyOf(options);
    }
}
