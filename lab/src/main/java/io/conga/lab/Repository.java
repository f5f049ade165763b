package io.conga.lab;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the files of this repository are, whatever directory the tests were started in. */
public final class Repository {

    private Repository() {}

    /** The repository's root: system property {@code conga.root}, or the nearest directory above that holds the lab. */
    public static Path root() {
        String given = System.getProperty("conga.root");
        if (given != null) {
            return Path.of(given);
        }
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.isExecutable(at.resolve("lab/bin/lab"))) {
                return at;
            }
        }
        throw new IllegalStateException("no lab/bin/lab above " + Path.of("").toAbsolutePath());
    }

    /** The launcher of luci that the build makes. */
    public static Path luci() {
        return root().resolve("luci/target/dist/bin/luci");
    }

    /** The launcher of ricci that the build makes. */
    public static Path ricci() {
        return root().resolve("ricci/target/dist/bin/ricci");
    }
}
