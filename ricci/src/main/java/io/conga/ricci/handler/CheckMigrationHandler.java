package io.conga.ricci.handler;

import io.conga.protocol.operation.GuestControlOperation;
import io.conga.protocol.operation.Preview;
import io.conga.protocol.problem.GuestControlProblem;
import io.conga.protocol.problem.ProblemException;
import io.conga.system.exec.CommandResult;

/** Asks libvirt of the other nodes over TLS, as a live migration does. Changes nothing. */
record CheckMigrationHandler(GuestControlOperation.CheckMigration operation, Node node) implements Handler {

    @Override
    public Preview.Item preview() {
        var commands = node.looking().controlCommands();
        return Items.commands(operation.peers().stream().map(commands::peer).toList());
    }

    @Override
    public void run(Run run) {
        var patience = new Patience(operation.seconds());
        for (String peer : operation.peers()) {
            CommandResult result = ask(peer);
            while (!result.succeeded()) {
                if (!patience.pause()) {
                    throw new ProblemException(
                            GuestControlProblem.PEER_REFUSES,
                            "peer",
                            peer,
                            "node",
                            node.name(),
                            "reason",
                            result.words());
                }
                result = ask(peer);
            }
        }
    }

    private CommandResult ask(String peer) {
        return node.looking().runner().run(node.looking().controlCommands().peer(peer));
    }
}
