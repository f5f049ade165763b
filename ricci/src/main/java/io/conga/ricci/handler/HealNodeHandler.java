package io.conga.ricci.handler;

import io.conga.protocol.operation.Operation;
import io.conga.protocol.operation.Preview;
import java.util.ArrayList;
import java.util.List;

/** The units are restarted again as they say, and run. */
record HealNodeHandler(Node node) implements Handler {

    @Override
    public Preview.Item preview() {
        var commands = new ArrayList<List<String>>();
        if (NoRestart.there(node)) {
            commands.add(node.looking().systemctlCommands().reload().shownArgv());
        }
        commands.addAll(start().preview().commands());
        return new Preview.Item(commands, List.of(), List.of());
    }

    @Override
    public void run(Run run) {
        if (NoRestart.remove(node)) {
            node.acting()
                    .runner()
                    .run(node.looking().systemctlCommands().reload())
                    .orThrow(node.name());
            run.changed();
        }
        start().run(run);
    }

    private StartClusterHandler start() {
        return new StartClusterHandler(new Operation.StartCluster(), node);
    }
}
