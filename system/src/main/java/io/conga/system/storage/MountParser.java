package io.conga.system.storage;

import io.conga.system.exec.UnreadableException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads /proc/PID/mountinfo, proc(5). The same as findmnt(8) reads, without a process, and without asking each file system
 * for its size: a file server that does not answer would hold up all.
 */
final class MountParser {

    private static final Pattern OCTAL = Pattern.compile("\\\\([0-7]{3})");
    private static final int FIXED = 6;

    /** File systems that a network server or several nodes share, without, or beside, a block device. */
    static final Set<String> NETWORK =
            Set.of("nfs", "nfs4", "cifs", "smb3", "ceph", "glusterfs", "fuse.glusterfs", "9p", "fuse.sshfs", "afs");

    /**
     * A line.
     *
     * @param majorMinor of the device
     * @param root what of the file system is mounted; / but for a bind mount
     * @param target where
     * @param type file system type
     * @param source device, or what the file system calls its source
     * @param options of the mount, then those of the file system
     */
    record Line(String majorMinor, String root, String target, String type, String source, List<String> options) {
        Line {
            options = List.copyOf(options);
        }

        boolean network() {
            return NETWORK.contains(type);
        }
    }

    private MountParser() {}

    /** All lines; what mounts over the same target later stands later. */
    static List<Line> parse(String text) {
        var lines = new ArrayList<Line>();
        for (String line : text.split("\n")) {
            if (!line.isBlank()) {
                lines.add(line(line));
            }
        }
        return lines;
    }

    private static Line line(String line) {
        String[] words = line.strip().split(" ");
        int dash = FIXED;
        while (dash < words.length && !words[dash].equals("-")) {
            dash++;
        }
        if (dash + 3 >= words.length) {
            throw new UnreadableException("this is no line of mountinfo: " + line);
        }
        var options = new LinkedHashSet<String>(List.of(words[5].split(",")));
        options.addAll(List.of(words[dash + 3].split(",")));
        if (options.contains("ro")) {
            // The mount can be read-only where its file system is not.
            options.remove("rw");
        }
        return new Line(
                words[2],
                unescape(words[3]),
                unescape(words[4]),
                words[dash + 1],
                unescape(words[dash + 2]),
                List.copyOf(options));
    }

    /** Blanks, tabs, line feeds and backslashes are octal there, and in fstab(5). */
    static String unescape(String text) {
        return text.indexOf('\\') < 0
                ? text
                : OCTAL.matcher(text)
                        .replaceAll(found -> Matcher.quoteReplacement(
                                Character.toString((char) Integer.parseInt(found.group(1), 8))));
    }
}
