package io.conga.cli.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Ends the session. */
@Command(name = "logout", description = "Sign out.")
public final class LogoutCommand implements Callable<Integer> {

    @Mixin
    private ServerOptions options = new ServerOptions();

    @Override
    public Integer call() {
        options.server().signOut();
        options.out().println("Signed out.");
        return 0;
    }
}
