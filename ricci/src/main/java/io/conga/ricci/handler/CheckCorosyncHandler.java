package io.conga.ricci.handler;

import io.conga.protocol.operation.Operation;
import io.conga.protocol.operation.Preview;

/** Asks Corosync whether it would start with a file, before anybody has it. The preview asks already: it changes nothing. */
record CheckCorosyncHandler(Operation.CheckCorosync operation, Node node) implements Handler {

    @Override
    public Preview.Item preview() {
        node.looking().corosync().check(operation.content(), node.looking().corosyncFiles());
        return Items.commands(node.looking().corosyncCommands().check("FILE"));
    }

    @Override
    public void run(Run run) {
        node.acting().corosync().check(operation.content(), node.looking().corosyncFiles());
    }
}
