package io.conga.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A small Debian package, made here. From its second version on it wants a reboot, and its installation fails where a file
 * says so, as that of a real package may.
 */
final class NotePackage {

    static final String NAME = "conga-lab-note";

    private static final String FAILS = "/etc/conga-lab-note.fails";

    private final Lab lab;

    NotePackage(Lab lab) {
        this.lab = lab;
    }

    /** That version lies in the nodes' repository. */
    void publish(String version) {
        try {
            Path directory = Files.createTempDirectory("conga-note-");
            Path control = Files.createDirectories(directory.resolve("note/DEBIAN"));
            Files.writeString(control.resolve("control"), """
                    Package: %s
                    Version: %s
                    Architecture: all
                    Maintainer: Conga's tests <tests@example.org>
                    Description: a note
                    """.formatted(NAME, version));
            Path script = control.resolve("postinst");
            Files.writeString(script, """
                    #!/bin/sh
                    set -e
                    if [ -e %s ]; then echo "the note can't be installed" >&2; exit 1; fi
                    [ "%s" = 1.0 ] || { echo %s >>/run/reboot-required.pkgs; : >/run/reboot-required; }
                    """.formatted(FAILS, version, NAME));
            Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
            Path file = directory.resolve(NAME + "_" + version + "_all.deb");
            HostCommand.run(
                            List.of(
                                    "/usr/bin/dpkg-deb",
                                    "--root-owner-group",
                                    "--build",
                                    directory.resolve("note").toString(),
                                    file.toString()),
                            Map.of(),
                            Duration.ofMinutes(1))
                    .orThrow();
            lab.aptAdd(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void install(String node) {
        sh(node, "apt-get -q update && DEBIAN_FRONTEND=noninteractive apt-get -q -y install " + NAME);
    }

    void failsOn(String node, boolean fails) {
        sh(node, (fails ? "touch " : "rm ") + FAILS);
    }

    String version(String node) {
        return sh(node, "dpkg-query -W -f '${db:Status-Status} ${Version}' " + NAME);
    }

    private String sh(String node, String line) {
        return lab.exec(node, "/bin/sh", "-c", line).orThrow().out().strip();
    }
}
