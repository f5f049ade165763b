package io.conga.luci.jobs;

import java.time.Duration;

/**
 * How long the engine waits.
 *
 * @param unreachable how long a node may stay away before its step fails
 * @param between between two attempts
 * @param lease how long a job is left alone by other luci after the last sign of the one that runs it
 */
public record Patience(Duration unreachable, Duration between, Duration lease) {

    /** A node that reboots ricci, or is cut off for a moment, comes back within this. */
    public static final Patience DEFAULT =
            new Patience(Duration.ofSeconds(90), Duration.ofSeconds(1), Duration.ofSeconds(20));
}
