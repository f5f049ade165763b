package io.conga.system.host;

/** Parses os-release(5). */
final class OsRelease {

    private OsRelease() {}

    /** PRETTY_NAME, or NAME, or Linux, as os-release(5) says they default. */
    static String prettyName(String text) {
        String name = value(text, "PRETTY_NAME");
        if (name.isEmpty()) {
            name = value(text, "NAME");
        }
        return name.isEmpty() ? "Linux" : name;
    }

    private static String value(String text, String key) {
        return text.lines()
                .filter(line -> line.startsWith(key + "="))
                .map(line -> unquote(line.substring(key.length() + 1).strip()))
                .reduce("", (first, second) -> second);
    }

    private static String unquote(String value) {
        boolean quoted = value.length() >= 2 && (enclosed(value, "\"") || enclosed(value, "'"));
        return quoted ? value.substring(1, value.length() - 1).replaceAll("\\\\([\"$`\\\\])", "$1") : value;
    }

    private static boolean enclosed(String value, String quote) {
        return value.startsWith(quote) && value.endsWith(quote);
    }
}
