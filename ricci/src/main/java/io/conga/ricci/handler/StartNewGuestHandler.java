package io.conga.ricci.handler;

import io.conga.protocol.operation.NewGuestOperation;
import io.conga.protocol.operation.Preview;
import io.conga.system.exec.Command;

/** virsh start of a guest that was just made; nothing where it runs. */
record StartNewGuestHandler(NewGuestOperation.StartNewGuest operation, Node node) implements Handler {

    /** Before it is made as well: the plan makes it first. */
    @Override
    public Preview.Item preview() {
        return Items.commands(command());
    }

    @Override
    public void run(Run run) {
        new GuestStart(node, operation.guest(), command(), this::runs).run(run);
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
