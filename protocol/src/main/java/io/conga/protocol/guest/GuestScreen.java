package io.conga.protocol.guest;

import java.time.Instant;

/**
 * A picture of a guest's display.
 *
 * @param taken when
 * @param png the picture as PNG, in base64
 */
public record GuestScreen(Instant taken, String png) {}
