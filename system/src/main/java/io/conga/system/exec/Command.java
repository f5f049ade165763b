package io.conga.system.exec;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One process to be run. Built by the one file per tool that knows its arguments.
 *
 * @param argv absolute path and arguments
 * @param environment variables beside the fixed LANG and PATH, such as DEBIAN_FRONTEND
 * @param input what it reads on standard input; null: nothing
 * @param limit how long it may run before its process tree is killed
 * @param secrets values to blank wherever the command or its output is shown
 * @param confidential whether standard output is kept out of what is shown and logged: a CIB holds passwords
 */
public record Command(
        List<String> argv,
        Map<String, String> environment,
        @Nullable String input,
        Duration limit,
        List<String> secrets,
        boolean confidential) {

    /** Enough for every query, with a loaded node in mind. */
    public static final Duration QUERY_LIMIT = Duration.ofSeconds(30);

    public Command {
        argv = List.copyOf(argv);
        environment = Map.copyOf(environment);
        secrets = List.copyOf(secrets);
        if (argv.isEmpty() || !argv.getFirst().startsWith("/")) {
            throw new IllegalArgumentException("a command needs an absolute path");
        }
    }

    /** A query: no input, no secrets. */
    public static Command of(String... argv) {
        return of(List.of(argv));
    }

    /** A query: no input, no secrets. */
    public static Command of(List<String> argv) {
        return new Command(argv, Map.of(), null, QUERY_LIMIT, List.of(), false);
    }

    public Command withInput(String text) {
        return new Command(argv, environment, text, limit, secrets, confidential);
    }

    public Command within(Duration time) {
        return new Command(argv, environment, input, time, secrets, confidential);
    }

    public Command withSecrets(List<String> values) {
        return new Command(argv, environment, input, limit, values, confidential);
    }

    public Command withEnvironment(Map<String, String> variables) {
        return new Command(argv, variables, input, limit, secrets, confidential);
    }

    /** The same, with its standard output kept out of what is shown and logged. */
    public Command withConfidentialOutput() {
        return new Command(argv, environment, input, limit, secrets, true);
    }

    /** The name of the tool, for messages. */
    public String tool() {
        String path = argv.getFirst();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The arguments as they may be shown and logged. */
    public List<String> shownArgv() {
        return argv.stream().map(this::blank).toList();
    }

    String blank(String text) {
        String blanked = text;
        for (String secret : secrets) {
            if (!secret.isEmpty()) {
                blanked = blanked.replace(secret, "******");
            }
        }
        return blanked;
    }

    @Override
    public String toString() {
        return String.join(" ", shownArgv());
    }
}
