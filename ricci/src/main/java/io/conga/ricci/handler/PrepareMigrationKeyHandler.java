package io.conga.ricci.handler;

import io.conga.protocol.operation.GuestControlOperation;
import io.conga.protocol.operation.Preview;
import io.conga.protocol.problem.GuestControlProblem;
import io.conga.protocol.problem.ProblemException;
import io.conga.system.exec.CommandResult;
import io.conga.system.libvirt.control.MigrationCertificates;
import java.util.List;

/** A key for live migration, where the node has no good certificate yet. */
record PrepareMigrationKeyHandler(GuestControlOperation.PrepareMigrationKey operation, Node node) implements Handler {

    @Override
    public Preview.Item preview() {
        return switch (standing()) {
            case GOOD -> Items.NOTHING;
            case MISSING ->
                new Preview.Item(
                        List.of(),
                        node.looking().migrationCertificates().paths().stream()
                                .map(path -> new Preview.FileChange(path, null))
                                .toList(),
                        List.of());
            case FOREIGN -> {
                peersAccept();
                yield Items.NOTHING;
            }
        };
    }

    @Override
    public void run(Run run) {
        switch (standing()) {
            case GOOD -> run.result("publicKey", "");
            case MISSING -> {
                run.result("publicKey", node.acting().migrationCertificates().newKey());
                run.changed();
            }
            case FOREIGN -> {
                peersAccept();
                run.result("publicKey", "");
            }
        }
    }

    private MigrationCertificates.Standing standing() {
        return node.looking().migrationCertificates().standing(operation.authority(), operation.names());
    }

    /** What somebody else set up is used as it is, if it works. */
    private void peersAccept() {
        for (String peer : operation.peers()) {
            CommandResult result =
                    node.looking().runner().run(node.looking().controlCommands().peer(peer));
            if (!result.succeeded()) {
                throw new ProblemException(
                        GuestControlProblem.FOREIGN_AUTHORITY,
                        "node",
                        node.name(),
                        "path",
                        MigrationCertificates.AUTHORITY,
                        "found",
                        node.looking().migrationCertificates().foundAuthority(),
                        "peer",
                        peer,
                        "reason",
                        result.words());
            }
        }
    }
}
