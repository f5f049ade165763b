package io.conga.lab.bench;

import java.lang.management.ManagementFactory;
import org.jspecify.annotations.Nullable;

/**
 * One comparison.
 *
 * @param name what was measured
 * @param ours our figure
 * @param peer the peer's figure, or the limit where the target is one
 * @param peerName who the peer is
 * @param unit of both figures
 * @param ratio ours / peer
 * @param target what the ratio should not exceed
 * @param met whether it does not
 * @param command what shows the figures
 * @param note how it was measured
 * @param load load average of the machine, one minute, when the row was made: figures of a busy machine are worth less
 * @param reason why the target was missed, as {@code bench/reasons.json} knows; null where it was met
 */
public record Row(
        String name,
        double ours,
        double peer,
        String peerName,
        String unit,
        double ratio,
        double target,
        boolean met,
        String command,
        @Nullable String note,
        double load,
        @Nullable String reason) {

    static Row of(
            String name,
            double ours,
            double peer,
            String peerName,
            String unit,
            double target,
            String command,
            String note) {
        double ratio = peer == 0 ? Double.POSITIVE_INFINITY : ours / peer;
        return new Row(
                name,
                round(ours),
                round(peer),
                peerName,
                unit,
                round(ratio),
                target,
                ratio <= target,
                command,
                note,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                null);
    }

    /** The same, with why it was missed. */
    Row because(@Nullable String why) {
        return new Row(name, ours, peer, peerName, unit, ratio, target, met, command, note, load, why);
    }

    private static double round(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
