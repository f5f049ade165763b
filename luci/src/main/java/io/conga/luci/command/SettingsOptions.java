package io.conga.luci.command;

import io.conga.protocol.problem.Problem;
import io.conga.protocol.problem.ProblemException;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that every command knows: where the configuration and the data are. */
final class SettingsOptions {

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "configuration, a .properties file with keys luci.* (default: none)")
    private @Nullable Path config;

    @Option(
            names = "--data",
            paramLabel = "DIRECTORY",
            description = "directory of the database and luci's certificate (default: /var/lib/conga/luci)")
    private @Nullable Path data;

    /** As arguments of the application. */
    List<String> arguments() {
        var arguments = new ArrayList<String>();
        // Not what happens to lie in the present directory, where Spring Boot would look too.
        String own = "--spring.config.location=classpath:/application.properties";
        arguments.add(config == null ? own : own + ",file:" + known(config));
        if (data != null) {
            arguments.add("--luci.data=" + data.toAbsolutePath());
        }
        return arguments;
    }

    /** Only luci's own keys and log levels: what luci sets of its frameworks is not to be configured. */
    private static Path known(Path config) {
        var properties = new Properties();
        try (Reader in = Files.newBufferedReader(config)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<Problem> unknown = properties.stringPropertyNames().stream()
                .filter(key -> !key.startsWith("luci.") && !key.startsWith("logging.level."))
                .sorted()
                .map(key -> Problem.of(CommandProblem.CONFIGURATION, "reason", config + " has the key " + key))
                .toList();
        if (!unknown.isEmpty()) {
            throw new ProblemException(CommandProblem.CONFIGURATION.status(), unknown);
        }
        return config.toAbsolutePath();
    }
}
