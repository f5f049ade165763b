package io.conga.ricci.command;

import io.conga.ricci.trust.TrustStore;
import io.conga.ricci.trust.TrustedLuci;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code ricci trust list|revoke}. */
@Command(name = "trust", description = "Which luci may command this node.", mixinStandardHelpOptions = true)
final class TrustCommand implements Runnable {

    @ParentCommand
    private RicciCommand ricci = new RicciCommand();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    @Command(name = "list", description = "Lists them: id, name, from where and since when.")
    int list() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        for (TrustedLuci luci : new TrustStore(ricci.stateDirectory()).all()) {
            out.println(luci.luci() + "  " + luci.name() + "  " + luci.address() + "  " + luci.since());
        }
        return 0;
    }

    @Command(name = "revoke", description = "Ends the trust at once, also for open connections.")
    int revoke(@Parameters(paramLabel = "LUCI", arity = "0..1", description = "id or name; left out: all") String luci)
            throws IOException {
        var store = new TrustStore(ricci.stateDirectory());
        List<TrustedLuci> ending = store.all().stream()
                .filter(each ->
                        luci == null || each.luci().equals(luci) || each.name().equals(luci))
                .toList();
        if (ending.isEmpty()) {
            throw new IOException(luci == null ? "no luci is trusted" : "no luci " + luci + " is trusted");
        }
        for (TrustedLuci each : ending) {
            store.revoke(each.pin());
            spec.commandLine().getOut().println("revoked " + each.luci() + "  " + each.name());
        }
        return 0;
    }
}
