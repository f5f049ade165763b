package io.conga.system.journal;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Names the place of an entry in a file: {@code f=inode;o=first byte;e=byte after it;h=CRC-32 of its text}. The checksum
 * tells when a rotated file has grown over the same place with something else.
 */
record FileCursor(long inode, long start, long end, long checksum) {

    private static final Pattern FORM = Pattern.compile("f=(\\d{1,18});o=(\\d{1,18});e=(\\d{1,18});h=([0-9a-f]{1,8})");

    static FileCursor of(long inode, long start, long end, String text) {
        var checksum = new CRC32();
        checksum.update(text.getBytes(StandardCharsets.UTF_8));
        return new FileCursor(inode, start, end, checksum.getValue());
    }

    static Optional<FileCursor> parse(@Nullable String text) {
        Matcher match = FORM.matcher(text == null ? "" : text);
        return match.matches()
                ? Optional.of(new FileCursor(
                        Long.parseLong(match.group(1)),
                        Long.parseLong(match.group(2)),
                        Long.parseLong(match.group(3)),
                        Long.parseLong(match.group(4), 16)))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "f=%d;o=%d;e=%d;h=%x", inode, start, end, checksum);
    }
}
