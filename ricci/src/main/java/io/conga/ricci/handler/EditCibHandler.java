package io.conga.ricci.handler;

import io.conga.protocol.operation.Operation;
import io.conga.protocol.operation.Preview;
import io.conga.system.pacemaker.CibChanges;

/**
 * Edits the configuration, all or nothing. Where all edits hold already there is nothing to do, whatever the version:
 * after an interruption it is our own edit that moved the version.
 */
record EditCibHandler(Operation.EditCib operation, Node node) implements Handler {

    @Override
    public Preview.Item preview() {
        CibChanges changes = node.looking().pacemaker().changes();
        CibChanges.Edited edited = changes.edited(null, operation.edits());
        if (!edited.changed()) {
            return Items.NOTHING;
        }
        changes.requireFresh(edited, operation.basedOn());
        changes.check(edited);
        return Items.commands(node.looking().pacemakerCommands().patch(""));
    }

    @Override
    public void run(Run run) {
        if (node.looking().pacemaker().changes().edited(null, operation.edits()).changed()) {
            run.changed(node.acting().pacemaker().changes().apply(operation.basedOn(), operation.edits()));
        }
    }
}
