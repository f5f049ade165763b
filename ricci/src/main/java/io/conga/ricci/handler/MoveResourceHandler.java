package io.conga.ricci.handler;

import io.conga.protocol.operation.Operation;
import io.conga.protocol.operation.Preview;
import io.conga.system.exec.Command;
import java.util.Optional;

/** crm_resource --move; nothing where that move's constraint is there already. */
record MoveResourceHandler(Operation.MoveResource operation, Node node) implements Handler {

    @Override
    public Preview.Item preview() {
        return command().map(Items::commands).orElse(Items.NOTHING);
    }

    @Override
    public void run(Run run) {
        if (command().isPresent()) {
            node.acting().pacemaker().control().move(operation.resource(), operation.node(), operation.lifetime());
            run.changed();
        }
    }

    private Optional<Command> command() {
        Resources.require(node, operation.resource());
        boolean moved = Resources.moves(node, operation.resource()).stream()
                .anyMatch(each -> operation.node() == null
                        ? each.id().startsWith("cli-ban-")
                        : each.id().startsWith("cli-prefer-")
                                && (each.node() == null || each.node().equals(operation.node())));
        return moved
                ? Optional.empty()
                : Optional.of(node.looking()
                        .pacemakerCommands()
                        .move(operation.resource(), operation.node(), operation.lifetime()));
    }
}
