package io.conga.system.journal;

/**
 * A line of a file.
 *
 * @param start where it begins, in bytes
 * @param end where the next one begins
 * @param text without its line feed; bytes that are no UTF-8 as U+FFFD
 */
record LogLine(long start, long end, String text) {

    /** Bytes of a line that are kept. */
    static final int LONGEST = 64 * 1024;
}
