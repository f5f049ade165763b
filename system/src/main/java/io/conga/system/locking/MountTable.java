package io.conga.system.locking;

import io.conga.protocol.problem.NodeProblem;
import io.conga.protocol.problem.ProblemException;
import io.conga.system.exec.SystemRoot;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;

/** /proc/self/mountinfo, proc_pid_mountinfo(5): what is mounted, without a process and without asking a file server. */
public final class MountTable {

    private static final String PATH = "/proc/self/mountinfo";
    private static final int TARGET = 4;
    private static final Pattern OCTAL = Pattern.compile("\\\\([0-7]{3})");

    private final SystemRoot root;
    private final String node;

    /** @param node this machine's name, for problems */
    public MountTable(SystemRoot root, String node) {
        this.root = root;
        this.node = node;
    }

    /** Whether a file system of that type is mounted there. */
    public boolean has(String target, String type) {
        return lines().stream().anyMatch(line -> matches(line.split(" "), target, type));
    }

    /** A mount: where, and its file system's type. */
    public record Mounted(String target, String type) {}

    /** What holds that path; what was mounted last over the same place. */
    public Mounted holding(String path) {
        return lines().stream()
                .map(line -> line.split(" "))
                .filter(fields -> List.of(fields).indexOf("-") > TARGET)
                .map(fields -> new Mounted(
                        plain(fields[TARGET]), fields[List.of(fields).indexOf("-") + 1]))
                .filter(mount -> mount.target().equals("/")
                        || path.equals(mount.target())
                        || path.startsWith(mount.target() + "/"))
                .reduce((one, other) -> other.target().length() >= one.target().length() ? other : one)
                .orElse(new Mounted("/", "?"));
    }

    private static boolean matches(String[] fields, String target, String type) {
        int dash = List.of(fields).indexOf("-");
        return dash > TARGET
                && dash + 1 < fields.length
                && plain(fields[TARGET]).equals(target)
                && fields[dash + 1].equals(type);
    }

    private static String plain(String escaped) {
        return OCTAL.matcher(escaped)
                .replaceAll(match -> java.util.regex.Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(match.group(1), 8))));
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(root.file(PATH), StandardCharsets.UTF_8);
        } catch (IOException refused) {
            throw new ProblemException(
                    NodeProblem.PERMISSION_MISSING, "node", node, "reason", PATH + " (" + refused.getMessage() + ")");
        }
    }
}
