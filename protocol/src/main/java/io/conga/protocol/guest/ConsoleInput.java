package io.conga.protocol.guest;

/**
 * {@code POST /v1/guests/NAME/console}: what a person types.
 *
 * @param session of the stream that shows it
 * @param text goes to the guest as UTF-8
 * @param take whether to take the writing from another session
 */
public record ConsoleInput(String session, String text, boolean take) {}
