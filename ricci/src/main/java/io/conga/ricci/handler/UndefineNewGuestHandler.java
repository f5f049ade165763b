package io.conga.ricci.handler;

import io.conga.protocol.operation.NewGuestOperation;
import io.conga.protocol.operation.Preview;
import io.conga.system.libvirt.control.Definitions;
import java.util.Optional;

/** A guest that was made by a job that failed goes; another of its name stays. */
record UndefineNewGuestHandler(NewGuestOperation.UndefineNewGuest operation, Node node) implements Handler {

    @Override
    public Preview.Item preview() {
        return Items.NOTHING;
    }

    @Override
    public void run(Run run) {
        var commands = node.acting().createCommands();
        // Forced off and gone between two looks is what is wanted.
        if (found().filter(Definitions.Info::alive).isPresent()) {
            var result = node.acting().runner().run(commands.forceOff(operation.guest()));
            if (found().filter(Definitions.Info::alive).isPresent()) {
                result.orThrow(node.name());
            }
            run.changed();
        }
        if (found().filter(Definitions.Info::persistent).isPresent()) {
            node.acting().runner().run(commands.undefine(operation.guest())).orThrow(node.name());
            run.changed();
        }
    }

    private Optional<Definitions.Info> found() {
        return node.looking()
                .definitions()
                .info(operation.guest())
                .filter(info -> info.uuid().equals(operation.uuid()));
    }
}
