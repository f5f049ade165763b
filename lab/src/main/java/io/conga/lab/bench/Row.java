package io.conga.lab.bench;

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
 * @param note how it was measured, and why a target was missed
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
        @Nullable String note) {

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
                name, round(ours), round(peer), peerName, unit, round(ratio), target, ratio <= target, command, note);
    }

    private static double round(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
