package io.conga.system.libvirt;

import io.conga.system.exec.SystemRoot;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** /proc/self/mountinfo, proc_pid_mountinfo(5), asked for the file system that holds a path. */
final class Mounts {

    private static final int TARGET = 4;
    private static final Pattern OCTAL = Pattern.compile("\\\\([0-7]{3})");

    /** A mount. */
    record Mount(String target, String type, String source) {}

    private Mounts() {}

    static List<Mount> read(SystemRoot root) {
        var mounts = new ArrayList<Mount>();
        try {
            for (String line : Files.readAllLines(root.file("/proc/self/mountinfo"), StandardCharsets.UTF_8)) {
                String[] fields = line.split(" ");
                int dash = List.of(fields).indexOf("-");
                if (dash > TARGET && dash + 2 < fields.length) {
                    mounts.add(new Mount(plain(fields[TARGET]), fields[dash + 1], plain(fields[dash + 2])));
                }
            }
        } catch (IOException unknown) {
            return List.of();
        }
        return mounts;
    }

    /** The one that holds the path; a later mount on the same place hides the earlier one. */
    static Optional<Mount> holding(List<Mount> mounts, String path) {
        return mounts.reversed().stream()
                .filter(mount -> mount.target().equals("/")
                        || path.equals(mount.target())
                        || path.startsWith(mount.target() + "/"))
                .max(Comparator.comparingInt(mount -> mount.target().length()));
    }

    private static String plain(String escaped) {
        return OCTAL.matcher(escaped)
                .replaceAll(
                        match -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(match.group(1), 8))));
    }
}
