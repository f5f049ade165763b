package io.conga.cli.command;

import io.conga.cli.server.ServerException;
import java.io.Console;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Signs in; the password is asked for, or read from CONGA_PASSWORD. */
@Command(name = "login", description = "Sign in. The password is asked for, or read from CONGA_PASSWORD.")
public final class LoginCommand implements Callable<Integer> {

    @Mixin
    private ServerOptions options = new ServerOptions();

    @Parameters(paramLabel = "USER", description = "user name")
    private String user = "";

    @Override
    public Integer call() {
        options.server().signIn(user, password());
        options.out().println("Signed in as " + user + ".");
        return 0;
    }

    private String password() {
        String given = System.getenv("CONGA_PASSWORD");
        if (given != null) {
            return given;
        }
        Console console = System.console();
        char[] typed = console == null ? null : console.readPassword("Password of %s: ", user);
        if (typed == null) {
            throw new ServerException("There is no terminal to ask for the password.\n  remedy: set CONGA_PASSWORD.");
        }
        return new String(typed);
    }
}
