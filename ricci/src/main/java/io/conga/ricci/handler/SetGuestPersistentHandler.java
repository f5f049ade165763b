package io.conga.ricci.handler;

import io.conga.protocol.operation.GuestControlOperation;
import io.conga.protocol.operation.Preview;
import io.conga.protocol.problem.GuestControlProblem;
import io.conga.protocol.problem.ProblemException;
import io.conga.system.exec.Command;
import io.conga.system.libvirt.control.Definitions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether libvirt itself keeps a guest's definition, and starts it. It runs on either way. */
record SetGuestPersistentHandler(GuestControlOperation.SetGuestPersistent operation, Node node) implements Handler {

    @Override
    public Preview.Item preview() {
        return Items.commands(missing());
    }

    @Override
    public void run(Run run) {
        List<Command> missing = missing();
        missing.forEach(command -> node.acting().runner().run(command).orThrow(node.name()));
        run.changed(!missing.isEmpty());
    }

    private List<Command> missing() {
        Optional<Definitions.Info> found = new GuestIdentity(node, operation.guest(), operation.uuid()).find();
        return operation.persistent() ? kept(found) : forgotten(found);
    }

    private List<Command> kept(Optional<Definitions.Info> found) {
        var commands = node.looking().controlCommands();
        var missing = new ArrayList<Command>();
        if (found.filter(Definitions.Info::persistent).isEmpty()) {
            missing.add(commands.define(operation.path()));
        }
        boolean starts = found.filter(Definitions.Info::persistent)
                .filter(Definitions.Info::autostart)
                .isPresent();
        if (starts != operation.autostart()) {
            missing.add(commands.autostart(operation.guest(), operation.autostart()));
        }
        return missing;
    }

    private List<Command> forgotten(Optional<Definitions.Info> found) {
        var commands = node.looking().controlCommands();
        var missing = new ArrayList<Command>();
        found.filter(Definitions.Info::persistent).ifPresent(info -> {
            keepsNothing(info);
            if (info.autostart()) {
                missing.add(commands.autostart(operation.guest(), false));
            }
            var definition = node.looking().definitions().defined(operation.guest());
            missing.add(commands.undefine(operation.guest(), definition.nvram(), definition.tpm()));
        });
        return missing;
    }

    /** Without its definition nobody could use them any more. */
    private void keepsNothing(Definitions.Info info) {
        String snapshots = node.looking().definitions().snapshots(operation.guest());
        if (info.savedState() || !snapshots.isEmpty()) {
            throw new ProblemException(
                    GuestControlProblem.KEEPS_STATE,
                    "guest",
                    operation.guest(),
                    "node",
                    node.name(),
                    "reason",
                    info.savedState() ? "a saved state" : "snapshots " + snapshots);
        }
    }
}
