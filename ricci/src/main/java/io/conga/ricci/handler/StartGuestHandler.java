package io.conga.ricci.handler;

import io.conga.protocol.operation.GuestOperation;
import io.conga.protocol.operation.Preview;
import io.conga.protocol.problem.GuestProblem;
import io.conga.protocol.problem.ProblemException;
import io.conga.system.exec.CommandResult;
import io.conga.system.libvirt.VirshCommands;

/** virsh start; nothing where it runs. */
record StartGuestHandler(GuestOperation.StartGuest operation, Node node) implements Handler {

    @Override
    public Preview.Item preview() {
        return runs() ? Items.NOTHING : Items.commands(commands().start(operation.guest()));
    }

    @Override
    public void run(Run run) {
        if (runs()) {
            return;
        }
        CommandResult result = node.acting().runner().run(commands().start(operation.guest()));
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
        return node.looking().guests().require(operation.guest()).state().alive();
    }

    private VirshCommands commands() {
        return node.acting().guests().commands();
    }
}
