package io.conga.ricci.handler;

import io.conga.protocol.operation.GuestOperation;
import io.conga.protocol.operation.Preview;
import io.conga.protocol.problem.GuestProblem;
import io.conga.protocol.problem.ProblemException;
import io.conga.system.exec.Command;
import io.conga.system.libvirt.Guests;

/** virsh shutdown, then waits until it is off; nothing where it is. */
record ShutDownGuestHandler(GuestOperation.ShutDownGuest operation, Node node) implements Handler {

    @Override
    public Preview.Item preview() {
        return off() ? Items.NOTHING : Items.commands(command());
    }

    @Override
    public void run(Run run) {
        if (off()) {
            return;
        }
        // A transient guest is gone with its process: then the command fails, and it is off.
        if (!node.acting().runner().run(command()).succeeded() && off()) {
            run.changed();
            return;
        }
        var patience = new Patience(operation.seconds());
        while (!off()) {
            if (!patience.pause()) {
                throw new ProblemException(
                        GuestProblem.NOT_SHUT_DOWN,
                        "guest",
                        operation.guest(),
                        "node",
                        node.name(),
                        "seconds",
                        String.valueOf(operation.seconds()));
            }
        }
        run.changed();
    }

    private Command command() {
        return guests().commands().shutDown(operation.guest());
    }

    private boolean off() {
        return guests().find(operation.guest())
                .filter(guest -> guest.state().alive())
                .isEmpty();
    }

    private Guests guests() {
        return node.looking().guests();
    }
}
