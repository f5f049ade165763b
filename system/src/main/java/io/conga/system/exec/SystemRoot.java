package io.conga.system.exec;

import java.nio.file.Path;

/**
 * Where this machine's files hang: {@code /}, or a directory in tests.
 *
 * @param path the root
 */
public record SystemRoot(Path path) {

    /** The machine itself. */
    public static final SystemRoot MACHINE = new SystemRoot(Path.of("/"));

    /** The file that stands for an absolute path of the machine. */
    public Path file(String absolute) {
        return path.resolve(absolute.substring(1));
    }
}
