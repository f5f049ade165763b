package io.conga.ricci.handler;

import io.conga.protocol.node.ServiceState;
import io.conga.protocol.operation.GuestControlOperation;
import io.conga.protocol.operation.Preview;

/**
 * libvirt-guests(8), which shuts every guest down before the node goes down. Only its start at boot is changed: stopping
 * it would shut the guests down at once.
 */
record RunLibvirtGuestsHandler(GuestControlOperation.RunLibvirtGuests operation, Node node) implements Handler {

    private static final String UNIT = "libvirt-guests";

    @Override
    public Preview.Item preview() {
        var commands = node.looking().systemctlCommands();
        return holds()
                ? Items.NOTHING
                : Items.commands(operation.on() ? commands.enable(UNIT) : commands.disable(UNIT));
    }

    @Override
    public void run(Run run) {
        if (!holds()) {
            node.acting().services().setEnabled(UNIT, operation.on());
            run.changed();
        }
    }

    private boolean holds() {
        ServiceState state = node.looking().services().state(UNIT);
        return !state.installed() || state.enabled() == operation.on();
    }
}
