package io.conga.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** What the real tools printed, see src/test/recorded/record.sh. */
public final class Recorded {

    private static final Path ROOT = Path.of("src/test/resources/recorded");
    private static final Map<String, String> TEXTS = new ConcurrentHashMap<>();

    private Recorded() {}

    public static String text(String name) {
        return TEXTS.computeIfAbsent(name, Recorded::read);
    }

    private static String read(String name) {
        try {
            return Files.readString(ROOT.resolve(name));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** The names of all recordings of a tool. */
    public static List<String> all(String tool) {
        try (Stream<Path> files = Files.list(ROOT.resolve(tool))) {
            return files.filter(file -> !file.toString().endsWith(".err"))
                    .map(file -> tool + "/" + file.getFileName())
                    .sorted()
                    .toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
