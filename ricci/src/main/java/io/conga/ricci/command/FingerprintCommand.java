package io.conga.ricci.command;

import io.conga.ricci.certificate.Digests;
import io.conga.ricci.certificate.OwnCertificate;
import io.conga.ricci.settings.StateDirectory;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code ricci fingerprint}. */
@Command(
        name = "fingerprint",
        description = "Prints the SHA-256 fingerprint of ricci's certificate, to compare with what luci shows.",
        mixinStandardHelpOptions = true)
final class FingerprintCommand implements Callable<Integer> {

    @ParentCommand
    private RicciCommand ricci = new RicciCommand();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        StateDirectory state = ricci.stateDirectory();
        try {
            OwnCertificate own = OwnCertificate.load(state);
            spec.commandLine().getOut().println(Digests.fingerprint(own.certificate()));
            return 0;
        } catch (NoSuchFileException e) {
            throw new IOException("there is no certificate in " + state.root() + " yet; start ricci once", e);
        }
    }
}
