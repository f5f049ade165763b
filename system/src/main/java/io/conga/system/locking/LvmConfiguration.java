package io.conga.system.locking;

import io.conga.protocol.problem.NodeProblem;
import io.conga.protocol.problem.ProblemException;
import io.conga.system.exec.SystemRoot;
import io.conga.system.file.AtomicFile;
import io.conga.system.file.Backups;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** /etc/lvm/lvm.conf, of which one setting is ours: global/use_lvmlockd. Everything else stays as it is. */
public final class LvmConfiguration {

    public static final String PATH = "/etc/lvm/lvm.conf";

    private static final String KEY = "use_lvmlockd";
    private static final Pattern SET = Pattern.compile("\\s*" + KEY + "\\s*=\\s*(\\d+)\\s*(#.*)?");
    private static final Pattern COMMENTED = Pattern.compile("\\s*#\\s*" + KEY + "\\s*=.*");
    private static final Pattern GLOBAL = Pattern.compile("\\s*global\\s*\\{\\s*(#.*)?");

    private final SystemRoot root;
    private final Backups backups;
    private final String node;

    /** @param node this machine's name, for problems */
    public LvmConfiguration(SystemRoot root, Backups backups, String node) {
        this.root = root;
        this.backups = backups;
        this.node = node;
    }

    /** Whether LVM asks lvmlockd. The last line counts, as for LVM. */
    public boolean usesLvmlockd() {
        boolean on = false;
        for (String line : text().lines().toList()) {
            var set = SET.matcher(line);
            if (set.matches()) {
                on = !set.group(1).equals("0");
            }
        }
        return on;
    }

    /** The file with that setting. */
    public String with(boolean on) {
        List<String> lines = new ArrayList<>(text().lines().toList());
        String wanted = "\t" + KEY + " = " + (on ? 1 : 0);
        boolean replaced = false;
        for (int i = 0; i < lines.size(); i++) {
            if (SET.matcher(lines.get(i)).matches()) {
                lines.set(i, wanted);
                replaced = true;
            }
        }
        if (!replaced) {
            insert(lines, wanted);
        }
        return String.join("\n", lines) + "\n";
    }

    /** Where the distribution's file explains it; else at the top of the section; else in a section of its own. */
    private static void insert(List<String> lines, String wanted) {
        for (Pattern after : List.of(COMMENTED, GLOBAL)) {
            for (int i = 0; i < lines.size(); i++) {
                if (after.matcher(lines.get(i)).matches()) {
                    lines.add(i + 1, wanted);
                    return;
                }
            }
        }
        lines.addAll(List.of("global {", wanted, "}"));
    }

    /** Writes it, keeping what was there; whether anything had to be written. */
    public boolean write(boolean on) {
        if (usesLvmlockd() == on) {
            return false;
        }
        String text = with(on);
        Path file = root.file(PATH);
        try {
            backups.keep(file);
            AtomicFile.write(file, text.getBytes(StandardCharsets.UTF_8), "rw-r--r--");
            return true;
        } catch (IOException refused) {
            throw denied(refused);
        }
    }

    private String text() {
        Path file = root.file(PATH);
        try {
            return Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
        } catch (IOException refused) {
            throw denied(refused);
        }
    }

    private ProblemException denied(IOException refused) {
        return new ProblemException(
                NodeProblem.PERMISSION_MISSING, "node", node, "reason", PATH + " (" + refused.getMessage() + ")");
    }
}
