package io.conga.system.quorum;

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
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** sbd's settings: KEY=value lines of /etc/default/sbd (Debian, Ubuntu) or /etc/sysconfig/sbd (Fedora, SUSE). */
public final class SbdSettings {

    private final SystemRoot root;
    private final Backups backups;
    private final String node;

    /** @param node this machine's name, for problems */
    public SbdSettings(SystemRoot root, Backups backups, String node) {
        this.root = root;
        this.backups = backups;
        this.node = node;
    }

    /** Its path. */
    public String path() {
        boolean sysconfig =
                !Files.exists(root.file("/etc/default/sbd")) && Files.isDirectory(root.file("/etc/sysconfig"));
        return sysconfig ? "/etc/sysconfig/sbd" : "/etc/default/sbd";
    }

    /** The file as it is; empty where there is none. */
    public String text() {
        Path file = root.file(path());
        try {
            return Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
        } catch (IOException refused) {
            throw denied(refused);
        }
    }

    /** A value; empty where it is not set. The last one counts, as for a shell. */
    public String value(String key) {
        String found = "";
        for (String line : text().split("\n", -1)) {
            if (line.startsWith(key + "=")) {
                found = line.substring(key.length() + 1).strip();
            }
        }
        boolean quoted =
                found.length() > 1 && "\"'".indexOf(found.charAt(0)) >= 0 && found.endsWith(found.substring(0, 1));
        return quoted ? found.substring(1, found.length() - 1) : found;
    }

    /** Its disks. */
    public List<String> disks() {
        return Arrays.stream(value("SBD_DEVICE").split("[;\\s]+"))
                .filter(disk -> !disk.isEmpty())
                .toList();
    }

    /** The text with these settings; everything else is as it was. */
    public String with(List<String> disks, String watchdog, int watchdogSeconds) {
        var wanted = new LinkedHashMap<String, String>();
        wanted.put("SBD_DEVICE", disks.isEmpty() ? "" : "\"" + String.join(";", disks) + "\"");
        wanted.put("SBD_PACEMAKER", "yes");
        wanted.put("SBD_WATCHDOG_DEV", watchdog);
        wanted.put("SBD_WATCHDOG_TIMEOUT", String.valueOf(watchdogSeconds));
        var lines = new ArrayList<String>();
        for (String line : text().lines().toList()) {
            String key = line.contains("=") ? line.substring(0, line.indexOf('=')) : "";
            String value = wanted.remove(key);
            lines.add(value == null ? line : key + "=" + value);
        }
        for (Map.Entry<String, String> left : wanted.entrySet()) {
            lines.add(left.getKey() + "=" + left.getValue());
        }
        return String.join("\n", lines) + "\n";
    }

    /** Writes it, keeping what was there; whether anything had to be written. */
    public boolean write(String text) {
        if (text.equals(text())) {
            return false;
        }
        Path file = root.file(path());
        try {
            backups.keep(file);
            AtomicFile.write(file, text.getBytes(StandardCharsets.UTF_8), "rw-r--r--");
            return true;
        } catch (IOException refused) {
            throw denied(refused);
        }
    }

    private ProblemException denied(IOException refused) {
        return new ProblemException(
                NodeProblem.PERMISSION_MISSING, "node", node, "reason", path() + " (" + refused.getMessage() + ")");
    }
}
