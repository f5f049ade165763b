package io.conga.ricci.handler;

import io.conga.protocol.operation.Preview;

/** libvirt answers other nodes over TLS. */
record RunMigrationListenerHandler(Node node) implements Handler {

    @Override
    public Preview.Item preview() {
        var listener = node.looking().migrationListener();
        var commands = node.looking().systemctlCommands();
        return listener.runs()
                ? Items.NOTHING
                : Items.commands(
                        commands.enable(listener.socket()),
                        commands.start(listener.socket(), io.conga.system.exec.Command.QUERY_LIMIT));
    }

    @Override
    public void run(Run run) {
        if (!node.looking().migrationListener().runs()) {
            node.acting().migrationListener().start();
            run.changed();
        }
    }
}
