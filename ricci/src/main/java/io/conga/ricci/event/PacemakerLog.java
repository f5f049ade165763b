package io.conga.ricci.event;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Where Pacemaker logs: PCMK_logfile in its environment file, or the default. */
final class PacemakerLog {

    private static final Path DEFAULT = Path.of("/var/log/pacemaker/pacemaker.log");
    private static final List<Path> ENVIRONMENT =
            List.of(Path.of("/etc/default/pacemaker"), Path.of("/etc/sysconfig/pacemaker"));

    private PacemakerLog() {}

    static Path path() {
        for (Path file : ENVIRONMENT) {
            try {
                return path(Files.readString(file));
            } catch (IOException e) {
                continue; // The other distribution's place.
            }
        }
        return DEFAULT;
    }

    /** @param environment lines NAME=value, the value perhaps in quotes */
    static Path path(String environment) {
        Path found = DEFAULT;
        for (String line : environment.lines().map(String::strip).toList()) {
            if (line.startsWith("PCMK_logfile=")) {
                String value = line.substring("PCMK_logfile=".length()).replaceAll("^[\"']|[\"']$", "");
                if (value.startsWith("/")) {
                    found = Path.of(value);
                }
            }
        }
        return found;
    }
}
