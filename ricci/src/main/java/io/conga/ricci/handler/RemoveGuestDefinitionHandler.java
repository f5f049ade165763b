package io.conga.ricci.handler;

import io.conga.protocol.operation.GuestControlOperation;
import io.conga.protocol.operation.Preview;

/** The definition beside the image goes, if it is this guest's. */
record RemoveGuestDefinitionHandler(GuestControlOperation.RemoveGuestDefinition operation, Node node)
        implements Handler {

    @Override
    public Preview.Item preview() {
        return ours()
                ? new Preview.Item(
                        java.util.List.of(),
                        java.util.List.of(new Preview.FileChange(operation.path(), null)),
                        java.util.List.of())
                : Items.NOTHING;
    }

    @Override
    public void run(Run run) {
        if (ours()) {
            run.changed(node.acting().definitions().delete(operation.path()));
        }
    }

    private boolean ours() {
        return node.looking()
                .definitions()
                .filed(operation.path())
                .filter(there -> there.uuid().equals(operation.uuid()))
                .isPresent();
    }
}
