package io.conga.luci.command;

import io.conga.protocol.problem.Problem;
import io.conga.protocol.problem.ProblemCode;
import io.conga.protocol.problem.ProblemException;
import io.conga.protocol.problem.Severity;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.BindException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.util.List;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.web.server.PortInUseException;

/** Problems of the command line, and how they are printed: what, why and the remedy, never a stack trace. */
enum CommandProblem implements ProblemCode {
    PORT_IN_USE(
            "command.port-in-use",
            "luci can't listen on port {port}.",
            "Something listens there already, perhaps another luci.",
            "End that, or choose another port with --port or luci.listen.port."),
    ADDRESS(
            "command.address",
            "luci can't listen on the configured address.",
            "{reason}",
            "Choose an address of this machine with --address or luci.listen.address."),
    DATABASE_IN_USE(
            "command.database-in-use",
            "The database is in use.",
            "A luci that runs holds its embedded database for itself.",
            "Stop that luci (systemctl stop luci), and repeat; or change passwords in its console."),
    DATABASE(
            "command.database",
            "The database can't be opened.",
            "{reason}",
            "Check luci.data, or luci.database.url, user and password."),
    CONFIGURATION(
            "command.configuration",
            "The configuration has something that luci does not know or can't use.",
            "{reason}",
            "Correct or remove it."),
    FILE(
            "command.file",
            "A file can't be read or written.",
            "{reason}",
            "Check that it exists and its permissions, and the free space."),
    INTERNAL(
            "command.internal",
            "luci met an error that it was not prepared for.",
            "{reason}",
            "Try again with LUCI_TRACE=1 in the environment, and report what it prints.");

    private final Text text;

    CommandProblem(String code, String what, String why, String remedy) {
        text = new Text(code, 500, Severity.ERROR, what, why, remedy);
    }

    @Override
    public Text text() {
        return text;
    }

    /** Prints what ended a command. */
    static void print(PrintWriter out, Throwable thrown) {
        for (Problem problem : of(thrown)) {
            out.println(problem.what());
            out.println("  Why: " + problem.why());
            out.println("  Do:  " + problem.remedy());
        }
        if (System.getenv("LUCI_TRACE") != null) {
            thrown.printStackTrace(out);
        }
    }

    static List<Problem> of(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case ProblemException e -> {
                    return e.problems();
                }
                case PortInUseException e -> {
                    return List.of(Problem.of(PORT_IN_USE, "port", Integer.toString(e.getPort())));
                }
                case BindException e -> {
                    return because(ADDRESS, e);
                }
                case UnboundConfigurationPropertiesException e -> {
                    return because(CONFIGURATION, e);
                }
                case org.springframework.boot.context.properties.bind.BindException e -> {
                    if (!(e.getCause() instanceof UnboundConfigurationPropertiesException)) {
                        return List.of(Problem.of(CONFIGURATION, "reason", e.getName() + ": " + deepest(e)));
                    }
                }
                // H2: "Database may be already in use", and the same while it is opened by another thread.
                case SQLException e
                when e.getErrorCode() == 90020 -> {
                    return List.of(Problem.of(DATABASE_IN_USE));
                }
                case SQLException e
                when e.getCause() == null -> {
                    return because(DATABASE, e);
                }
                case FileSystemException e -> {
                    return List.of(Problem.of(FILE, "reason", e.toString()));
                }
                case IOException e
                when e.getCause() == null -> {
                    return because(FILE, e);
                }
                default -> {
                    // Look at its cause.
                }
            }
        }
        return List.of(Problem.of(INTERNAL, "reason", deepest(thrown)));
    }

    private static List<Problem> because(CommandProblem problem, Throwable cause) {
        return List.of(Problem.of(problem, "reason", String.valueOf(cause.getMessage())));
    }

    private static String deepest(Throwable thrown) {
        Throwable deepest = thrown;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return String.valueOf(deepest.getMessage());
    }
}
