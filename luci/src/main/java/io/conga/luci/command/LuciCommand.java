package io.conga.luci.command;

import io.conga.luci.settings.Version;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code luci}: the command line of the server. */
@Command(
        name = "luci",
        description = "The web console of Conga.",
        mixinStandardHelpOptions = true,
        versionProvider = LuciCommand.Versions.class,
        subcommands = {ServeCommand.class, AdminCommand.class},
        synopsisSubcommandLabel = "COMMAND")
public final class LuciCommand {

    /** Runs the command line. @return the exit code */
    public static int run(String... arguments) {
        return commandLine().execute(arguments);
    }

    static CommandLine commandLine() {
        return new CommandLine(new LuciCommand()).setExecutionExceptionHandler((thrown, command, parsed) -> {
            CommandProblem.print(command.getErr(), thrown);
            return 1;
        });
    }

    /** For {@code --version}. */
    static final class Versions implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"luci " + Version.current()};
        }
    }
}
