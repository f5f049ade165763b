package io.conga.cli;

import io.conga.cli.command.ClustersCommand;
import io.conga.cli.command.JobsCommand;
import io.conga.cli.command.LoginCommand;
import io.conga.cli.command.LogoutCommand;
import io.conga.cli.command.PlanCommand;
import io.conga.cli.command.StatusCommand;
import io.conga.cli.command.SystemsCommand;
import io.conga.cli.server.ServerException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The {@code conga} command. Exit codes: 0 done, 1 refused or failed (with the problem and its remedy), 2 wrong usage. */
@Command(
        name = "conga",
        description = "Clusters, storage and virtual machines, through luci.",
        mixinStandardHelpOptions = true,
        version = "conga 0.1.0",
        subcommands = {
            LoginCommand.class,
            LogoutCommand.class,
            SystemsCommand.class,
            ClustersCommand.class,
            StatusCommand.class,
            PlanCommand.class,
            JobsCommand.class,
            CommandLine.HelpCommand.class
        })
public final class CongaCli {

    private CongaCli() {}

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        var line = new CommandLine(new CongaCli());
        line.setExecutionExceptionHandler((failure, command, result) -> {
            if (failure instanceof ServerException problem) {
                command.getErr().println(problem.getMessage());
                return 1;
            }
            throw failure;
        });
        return line;
    }
}
