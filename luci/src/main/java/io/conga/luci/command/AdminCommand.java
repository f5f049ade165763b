package io.conga.luci.command;

import io.conga.luci.audit.Audit;
import io.conga.luci.users.CurrentUser;
import io.conga.luci.users.Grant;
import io.conga.luci.users.Role;
import io.conga.luci.users.Scope;
import io.conga.luci.users.User;
import io.conga.luci.users.Users;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code luci admin}: what is done on the machine itself, by who may read luci's database. */
@Command(
        name = "admin",
        description = "Prepare the database, and let an administrator in.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
final class AdminCommand {

    /** Who did it, in the audit: a person at the machine, not luci by itself. */
    private static final CurrentUser CONSOLE = new CurrentUser("", Audit.LUCI.name() + " admin", List.of(), false, "-");

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec command;

    @Command(
            name = "init",
            description = "Make the database and an administrator, once; prints the one-time password.",
            mixinStandardHelpOptions = true)
    int init(
            @Mixin SettingsOptions settings,
            @Option(
                            names = "--user",
                            paramLabel = "NAME",
                            defaultValue = "admin",
                            description = "name (default: admin)")
                    String name,
            @Option(
                            names = "--one-time-password-file",
                            paramLabel = "FILE",
                            description =
                                    "write the one-time password there, readable by its owner only, and do not print it")
                    @Nullable
                    Path file)
            throws IOException {
        PrintWriter out = command.commandLine().getOut();
        try (AdminDatabase database = AdminDatabase.open(settings.arguments())) {
            Users users = database.users();
            Optional<User> administrator =
                    users.all().stream().filter(User::manages).findFirst();
            if (administrator.isPresent()) {
                out.println("There is an administrator already: "
                        + administrator.get().name() + ". Nothing was changed.");
                return 0;
            }
            Users.Created created =
                    users.create(CONSOLE, name, null, List.of(new Grant(Role.ADMINISTRATOR, Scope.EVERYTHING)));
            out.println("Administrator: " + name);
            hand(out, String.valueOf(created.oneTimePassword()), file);
        }
        return 0;
    }

    @Command(
            name = "reset-password",
            description = "Give a user a one-time password, and end their sessions.",
            mixinStandardHelpOptions = true)
    int resetPassword(
            @Mixin SettingsOptions settings,
            @Parameters(paramLabel = "USER", description = "name of the user") String name,
            @Option(
                            names = "--one-time-password-file",
                            paramLabel = "FILE",
                            description =
                                    "write the one-time password there, readable by its owner only, and do not print it")
                    @Nullable
                    Path file)
            throws IOException {
        try (AdminDatabase database = AdminDatabase.open(settings.arguments())) {
            Users users = database.users();
            User user = users.all().stream()
                    .filter(known -> known.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> io.conga.luci.problem.Problems.notFound("user", name));
            hand(command.commandLine().getOut(), users.resetPassword(CONSOLE, user.id()), file);
        }
        return 0;
    }

    private static void hand(PrintWriter out, String password, @Nullable Path file) throws IOException {
        if (file == null) {
            out.println("One-time password: " + password);
            out.println("It is shown this once, and must be changed when signing in.");
            return;
        }
        Files.deleteIfExists(file);
        var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (var channel =
                Files.newByteChannel(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), owner)) {
            channel.write(StandardCharsets.UTF_8.encode(password + "\n"));
        }
        out.println("The one-time password is in " + file + ".");
    }
}
