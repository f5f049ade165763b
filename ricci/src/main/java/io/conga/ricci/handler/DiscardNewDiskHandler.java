package io.conga.ricci.handler;

import io.conga.protocol.operation.NewGuestOperation;
import io.conga.protocol.operation.Preview;

/** A disk that was made for a guest goes with it; a file that was there before stays. */
record DiscardNewDiskHandler(NewGuestOperation.DiscardNewDisk operation, Node node) implements Handler {

    @Override
    public Preview.Item preview() {
        return Items.NOTHING;
    }

    @Override
    public void run(Run run) {
        run.changed(new NewDisk(node, operation.uuid(), operation.path()).discard());
    }
}
