package io.conga.luci.clusters;

import java.time.Duration;
import java.time.Instant;

/** When a proof is too old to be believed: what was changed since is not in it. */
final class ProofAge {

    private static final int DAYS = 90;

    static final String DAYS_TEXT = Integer.toString(DAYS);

    private ProofAge() {}

    static boolean old(Instant proved, Instant now) {
        return proved.isBefore(now.minus(Duration.ofDays(DAYS)));
    }
}
