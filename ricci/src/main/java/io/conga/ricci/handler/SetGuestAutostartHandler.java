package io.conga.ricci.handler;

import io.conga.protocol.operation.GuestOperation;
import io.conga.protocol.operation.Preview;
import io.conga.system.exec.Command;

/** virsh autostart; nothing where it is so already. */
record SetGuestAutostartHandler(GuestOperation.SetGuestAutostart operation, Node node) implements Handler {

    @Override
    public Preview.Item preview() {
        return holds() ? Items.NOTHING : Items.commands(command());
    }

    @Override
    public void run(Run run) {
        if (!holds()) {
            node.acting().runner().run(command()).orThrow(node.name());
            run.changed();
        }
    }

    private boolean holds() {
        return node.looking().guests().require(operation.guest()).autostart() == operation.on();
    }

    private Command command() {
        return node.acting().guests().commands().autostart(operation.guest(), operation.on());
    }
}
