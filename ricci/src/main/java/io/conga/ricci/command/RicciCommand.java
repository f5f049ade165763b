package io.conga.ricci.command;

import io.conga.ricci.settings.Settings;
import io.conga.ricci.settings.StateDirectory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ricci}: serves, or does one of the small things an administrator does on the node itself. */
@Command(
        name = "ricci",
        description = "Conga's agent on a cluster node. Without a command it serves.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            TokenCommand.class,
            FingerprintCommand.class,
            TrustCommand.class,
            FactsCommand.class,
            RehearseCommand.class
        })
public final class RicciCommand implements Callable<Integer> {

    @Option(
            names = "--config",
            paramLabel = "FILE",
            scope = CommandLine.ScopeType.INHERIT,
            description = "configuration file; /etc/ricci/ricci.conf")
    private @Nullable Path configuration;

    @Option(
            names = "--state",
            paramLabel = "DIRECTORY",
            scope = CommandLine.ScopeType.INHERIT,
            description = "ricci's own files; /var/lib/ricci")
    private @Nullable Path state;

    @Option(names = "--listen", paramLabel = "ADDRESS", description = "address to listen at; all")
    private @Nullable String listen;

    @Option(names = "--port", paramLabel = "PORT", description = "port to listen at; 11111")
    private @Nullable String port;

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new RicciCommand()).setExecutionExceptionHandler((exception, line, _) -> {
            // A person reads this; what is not foreseen keeps its type so that a report can name it.
            String message = exception instanceof IOException || exception instanceof IllegalArgumentException
                    ? exception.getMessage()
                    : exception.toString();
            line.getErr().println("ricci: " + message);
            return 1;
        });
    }

    @Override
    public Integer call() throws Exception {
        return Serve.run(settings());
    }

    /** The file, with what the command line says on top. */
    Settings settings() throws IOException {
        Settings settings = Settings.read(configuration == null ? Settings.FILE : configuration, configuration != null);
        if (state != null) {
            settings = settings.with("state", state.toAbsolutePath().toString());
        }
        if (listen != null) {
            settings = settings.with("listen", listen);
        }
        return port == null ? settings : settings.with("port", port);
    }

    StateDirectory stateDirectory() throws IOException {
        return StateDirectory.open(settings().state());
    }
}
