package io.conga.ricci.handler;

import io.conga.protocol.operation.NewGuestOperation;
import io.conga.protocol.operation.Preview;
import io.conga.protocol.problem.GuestProblem;
import io.conga.protocol.problem.ProblemException;
import io.conga.system.exec.Command;
import io.conga.system.exec.CommandResult;

/** virsh start of a guest that was just made; nothing where it runs. */
record StartNewGuestHandler(NewGuestOperation.StartNewGuest operation, Node node) implements Handler {

    /** Before it is made as well: the plan makes it first. */
    @Override
    public Preview.Item preview() {
        return Items.commands(command());
    }

    @Override
    public void run(Run run) {
        if (runs()) {
            return;
        }
        CommandResult result = node.acting().runner().run(command());
        if (!result.succeeded() && !runs()) {
            throw new ProblemException(
                    GuestProblem.NOT_STARTED,
                    "guest",
                    operation.guest(),
                    "node",
                    node.name(),
                    "reason",
                    result.words());
        }
        run.changed();
    }

    private boolean runs() {
        return new GuestIdentity(node, operation.guest(), operation.uuid())
                .require()
                .alive();
    }

    private Command command() {
        return node.looking().createCommands().start(operation.guest());
    }
}
