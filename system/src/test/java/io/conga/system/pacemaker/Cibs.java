package io.conga.system.pacemaker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * CIBs of other tools' own tests, wherever they stand in a folder: whole files, and texts that tests expect. {@code ./conga
 * cibs} fetches them for a test run; they are not part of this repository.
 */
final class Cibs {

    /** Where {@code ./conga cibs} puts them, or what the environment says. */
    static final Path FOLDER = Path.of(System.getenv().getOrDefault("CONGA_CIBS", "../target/cibs"));

    private static final Pattern CIB = Pattern.compile("<cib\\s[^>]*>.*?</cib>", Pattern.DOTALL);

    /**
     * One.
     *
     * @param name file, and which of several in it
     */
    record Cib(String name, String text) {
        /** Whose test it is: the folder's first part. */
        String tool() {
            return name.substring(0, Math.max(0, name.indexOf('/')));
        }
    }

    private Cibs() {}

    static List<Cib> in(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        var cibs = new ArrayList<Cib>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(Files::isRegularFile).sorted().forEach(file -> read(folder, file, cibs));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return cibs;
    }

    private static void read(Path folder, Path file, List<Cib> into) {
        try {
            // Some of these files are no text at all.
            String text = Files.readString(file, StandardCharsets.ISO_8859_1);
            if (text.contains("<cib")) {
                text = Files.readString(file);
                var matcher = CIB.matcher(text);
                int number = 0;
                while (matcher.find()) {
                    number++;
                    into.add(new Cib(folder.relativize(file) + (number == 1 ? "" : "#" + number), matcher.group()));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file.toString(), unreadable);
        }
    }
}
