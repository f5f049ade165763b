package io.conga.ricci.handler;

import io.conga.protocol.operation.GuestOperation;
import io.conga.protocol.operation.Preview;
import io.conga.system.exec.Command;
import io.conga.system.exec.CommandResult;

/** virsh destroy; nothing where it is off. */
record ForceOffGuestHandler(GuestOperation.ForceOffGuest operation, Node node) implements Handler {

    @Override
    public Preview.Item preview() {
        return off() ? Items.NOTHING : Items.commands(command());
    }

    @Override
    public void run(Run run) {
        if (off()) {
            return;
        }
        CommandResult result = node.acting().runner().run(command());
        if (!off()) {
            result.orThrow(node.name());
        }
        run.changed();
    }

    private Command command() {
        return node.acting().guests().commands().forceOff(operation.guest());
    }

    private boolean off() {
        return node.looking()
                .guests()
                .find(operation.guest())
                .filter(guest -> guest.state().alive())
                .isEmpty();
    }
}
