package io.conga.ricci.handler;

import io.conga.protocol.operation.Operation;
import io.conga.protocol.operation.Preview;
import io.conga.system.exec.Command;
import java.util.Optional;

/** crm_resource --clear, where a move or ban left anything. */
record ClearResourceHandler(Operation.ClearResource operation, Node node) implements Handler {

    @Override
    public Preview.Item preview() {
        return command().map(Items::commands).orElse(Items.NOTHING);
    }

    @Override
    public void run(Run run) {
        if (command().isPresent()) {
            node.acting().pacemaker().control().clear(operation.resource());
            run.changed();
        }
    }

    private Optional<Command> command() {
        return Resources.moves(node, operation.resource()).isEmpty()
                ? Optional.empty()
                : Optional.of(node.looking().pacemakerCommands().clear(operation.resource()));
    }
}
