package io.conga.system.storage;

import io.conga.system.exec.SystemRoot;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Files of /proc and /sys: they say size 0, and each may go while it is read. */
final class SmallFiles {

    private final SystemRoot root;

    SmallFiles(SystemRoot root) {
        this.root = root;
    }

    /** Its text without blanks around; null where it can't be read. */
    @Nullable
    String text(String path) {
        try {
            return new String(Files.readAllBytes(root.file(path)), StandardCharsets.UTF_8).strip();
        } catch (IOException gone) {
            return null;
        }
    }

    String text(String path, String otherwise) {
        String text = text(path);
        return text == null ? otherwise : text;
    }

    /** The first number of it; the other value where there is none. */
    long number(String path, long otherwise) {
        String text = text(path, "");
        int end = 0;
        while (end < text.length() && Character.isDigit(text.charAt(end)) && end < 18) {
            end++;
        }
        return end == 0 ? otherwise : Long.parseLong(text.substring(0, end));
    }

    /** Names in a directory, sorted; none where there is no such directory. */
    List<String> names(String directory, String pattern) {
        var names = new ArrayList<String>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(root.file(directory), pattern)) {
            files.forEach(file -> names.add(String.valueOf(file.getFileName())));
        } catch (IOException | java.nio.file.DirectoryIteratorException none) {
            return names;
        }
        names.sort(String::compareTo);
        return names;
    }

    boolean exists(String path) {
        return Files.exists(root.file(path));
    }

    /** The last name of what a link leads to; null where it is no link. */
    @Nullable
    String target(String link) {
        try {
            Path name = Files.readSymbolicLink(root.file(link)).getFileName();
            return name == null ? null : name.toString();
        } catch (IOException | UnsupportedOperationException none) {
            return null;
        }
    }
}
