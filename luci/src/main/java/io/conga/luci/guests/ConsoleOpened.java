package io.conga.luci.guests;

/**
 * The first event of a console's stream.
 *
 * @param session belongs to what is typed
 */
public record ConsoleOpened(String session) {}
