package io.conga.system.journal;

import io.conga.protocol.corosync.CorosyncFile;
import io.conga.protocol.corosync.CorosyncSyntaxException;
import io.conga.system.exec.SystemRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the cluster's daemons write their own logs, by their configuration alone. */
public final class LogFiles {

    private static final String PACEMAKER = "/var/log/pacemaker/pacemaker.log";
    private static final List<String> ENVIRONMENT = List.of("/etc/default/pacemaker", "/etc/sysconfig/pacemaker");
    private static final int NAMED = 20;

    private final SystemRoot root;

    public LogFiles(SystemRoot root) {
        this.root = root;
    }

    /** PCMK_logfile of Pacemaker's environment file, or its default; empty where it is switched off. */
    public Optional<Path> pacemaker() {
        for (String file : ENVIRONMENT) {
            try {
                return pacemaker(Files.readString(root.file(file))).map(root::file);
            } catch (IOException e) {
                continue; // The other distribution's place.
            }
        }
        return Optional.of(root.file(PACEMAKER));
    }

    /** @param environment lines NAME=value, the value perhaps in quotes; "none" and "/dev/null" switch it off */
    static Optional<String> pacemaker(String environment) {
        Optional<String> found = Optional.of(PACEMAKER);
        for (String line : environment.lines().map(String::strip).toList()) {
            if (line.startsWith("PCMK_logfile=")) {
                String value = line.substring("PCMK_logfile=".length()).replaceAll("^[\"']|[\"']$", "");
                boolean off = value.equals("none") || value.equals("/dev/null");
                found = off ? Optional.empty() : value.startsWith("/") ? Optional.of(value) : found;
            }
        }
        return found;
    }

    /** logging.logfile of corosync.conf(5), unless to_logfile is off; empty where it has none. */
    public Optional<Path> corosync() {
        try {
            var file = CorosyncFile.parse(Files.readString(root.file("/etc/corosync/corosync.conf")));
            return corosync(file).map(root::file);
        } catch (IOException | CorosyncSyntaxException none) {
            return Optional.empty();
        }
    }

    private static Optional<String> corosync(CorosyncFile file) {
        boolean on = file.value("logging", "to_logfile").filter("yes"::equals).isPresent();
        return file.value("logging", "logfile").filter(path -> on && path.startsWith("/"));
    }

    /** What logrotate left beside a file, newest first. */
    static List<String> rotated(Path file) {
        Path directory = file.getParent();
        Path name = file.getFileName();
        if (directory == null || name == null) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(each -> each.toString().startsWith(file + "-")
                            || each.toString().startsWith(file + "."))
                    .sorted(Comparator.comparing(LogFiles::modified).reversed())
                    .limit(NAMED)
                    .map(each -> each.subpath(each.getNameCount() - 1, each.getNameCount())
                            .toString())
                    .toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    private static long modified(Path file) {
        try {
            return Files.getLastModifiedTime(file).toMillis();
        } catch (IOException gone) {
            return 0;
        }
    }
}
