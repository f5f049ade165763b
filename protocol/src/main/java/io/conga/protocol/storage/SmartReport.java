package io.conga.protocol.storage;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a disk judges its own health: {@code smartctl --json=c -a}.
 *
 * @param available whether it tells anything of it
 * @param reason why not, in smartctl's words; null where it does, or nothing was said
 * @param passed its own judgement; null where it gives none
 * @param firmware version; null where unknown
 * @param temperature degrees Celsius; null where unknown
 * @param powerOnHours how long it was in operation; null where unknown
 * @param wearPercent how much of a solid state disk's life is used up, more than 100 where it lives on; null where unknown
 * @param testing a self-test that runs now, in smartctl's words; null where none does
 * @param tests self-tests of before, the last one first
 * @param attributes what it counts
 */
public record SmartReport(
        boolean available,
        @Nullable String reason,
        @Nullable Boolean passed,
        @Nullable String firmware,
        @Nullable Integer temperature,
        @Nullable Long powerOnHours,
        @Nullable Integer wearPercent,
        @Nullable String testing,
        List<SelfTest> tests,
        List<Attribute> attributes) {

    public SmartReport {
        tests = List.copyOf(tests);
        attributes = List.copyOf(attributes);
    }

    /**
     * A self-test that ended.
     *
     * @param kind in smartctl's words: Short offline, Extended offline, …
     * @param result in smartctl's words
     * @param passed null where it was ended before
     * @param hours hours in operation at which it was; null where unknown
     */
    public record SelfTest(
            String kind,
            String result,
            @Nullable Boolean passed,
            @Nullable Long hours) {}

    /**
     * One counter. ATA disks also rate it; the others only count.
     *
     * @param name smartctl's name
     * @param raw what it counted, as smartctl writes it
     * @param value the rating now, higher is better; null where there is none
     * @param worst the worst rating ever; null where there is none
     * @param threshold at or below this it has failed; null where there is none
     * @param failed whether it has
     */
    public record Attribute(
            String name,
            String raw,
            @Nullable Integer value,
            @Nullable Integer worst,
            @Nullable Integer threshold,
            boolean failed) {}
}
