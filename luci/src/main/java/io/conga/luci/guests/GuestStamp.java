package io.conga.luci.guests;

import java.time.Instant;

/**
 * Tells a browser to read a system's guests again.
 *
 * @param system luci's id
 * @param taken when the system read them
 */
public record GuestStamp(String system, Instant taken) {}
