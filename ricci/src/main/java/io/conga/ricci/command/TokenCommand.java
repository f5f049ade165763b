package io.conga.ricci.command;

import io.conga.ricci.trust.Tokens;
import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code ricci token}. */
@Command(
        name = "token",
        description =
                "Makes a one-time token by which a luci can be trusted instead of by root's password; it lives 15 minutes.",
        mixinStandardHelpOptions = true)
final class TokenCommand implements Callable<Integer> {

    @ParentCommand
    private RicciCommand ricci = new RicciCommand();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        spec.commandLine().getOut().println(new Tokens(ricci.stateDirectory(), Clock.systemUTC()).make());
        return 0;
    }
}
