package io.conga.planning.guest;

import java.util.Locale;

/** Bytes as people read them, in binary units. */
public final class Size {

    private static final String[] UNITS = {"B", "KiB", "MiB", "GiB", "TiB"};

    private Size() {}

    public static String of(long bytes) {
        double value = bytes;
        int unit = 0;
        while (value >= 1024 && unit < UNITS.length - 1) {
            value /= 1024;
            unit++;
        }
        String text =
                value == Math.rint(value) ? String.valueOf((long) value) : String.format(Locale.ROOT, "%.1f", value);
        return text + " " + UNITS[unit];
    }
}
