package io.conga.system.libvirt.control;

import io.conga.protocol.operation.StepProgress;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** {@code virsh domjobinfo}: how far a migration is. */
public final class DomainJob {

    private static final Map<String, Long> UNITS =
            Map.of("B", 1L, "KIB", 1L << 10, "MIB", 1L << 20, "GIB", 1L << 30, "TIB", 1L << 40);

    private DomainJob() {}

    /**
     * @param text {@code Data processed:   12.500 MiB}, and so on, a line each
     * @return empty where nothing is under way
     */
    public static Optional<StepProgress> progress(String text) {
        Map<String, String> values = values(text);
        String type = values.getOrDefault("Job type", "None");
        if (!type.equals("Bounded") && !type.equals("Unbounded")) {
            return Optional.empty();
        }
        long remaining = bytes(values.get("Data remaining"));
        long processed = bytes(values.get("Data processed"));
        // What the guest writes meanwhile goes once more, so that more than all may be done before it is.
        long all = remaining + processed;
        double percent = all <= 0 ? 0 : Math.clamp(100.0 * processed / all, 0, 100);
        long rate = bytes(values.getOrDefault("Memory bandwidth", "").replace("/s", ""));
        return Optional.of(new StepProgress(
                percent, rate <= 0 ? null : Long.valueOf(rate), rate <= 0 ? null : Long.valueOf(remaining / rate)));
    }

    static Map<String, String> values(String text) {
        var values = new HashMap<String, String>();
        text.lines().forEach(line -> {
            int colon = line.indexOf(':');
            if (colon > 0) {
                values.put(
                        line.substring(0, colon).strip(),
                        line.substring(colon + 1).strip());
            }
        });
        return values;
    }

    private static long bytes(@org.jspecify.annotations.Nullable String text) {
        String[] words = text == null ? new String[0] : text.strip().split("\\s+");
        if (words.length != 2 || !words[0].matches("[0-9]+(\\.[0-9]+)?")) {
            return 0;
        }
        return Math.round(Double.parseDouble(words[0]) * UNITS.getOrDefault(words[1].toUpperCase(Locale.ROOT), 0L));
    }
}
