package io.conga.ricci.handler;

import io.conga.protocol.operation.GuestOperation;
import io.conga.protocol.operation.Preview;
import io.conga.system.libvirt.VirshCommands;

/** virsh start; nothing where it runs. */
record StartGuestHandler(GuestOperation.StartGuest operation, Node node) implements Handler {

    @Override
    public Preview.Item preview() {
        return runs() ? Items.NOTHING : Items.commands(commands().start(operation.guest()));
    }

    @Override
    public void run(Run run) {
        new GuestStart(node, operation.guest(), commands().start(operation.guest()), this::runs).run(run);
    }

    private boolean runs() {
        return node.looking().guests().require(operation.guest()).state().alive();
    }

    private VirshCommands commands() {
        return node.acting().guests().commands();
    }
}
