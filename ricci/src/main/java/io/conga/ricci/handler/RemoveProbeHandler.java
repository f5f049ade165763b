package io.conga.ricci.handler;

import io.conga.protocol.operation.GuestControlOperation;
import io.conga.protocol.operation.Preview;

/** The file by which other nodes knew the folder goes. */
record RemoveProbeHandler(GuestControlOperation.RemoveProbe operation, Node node) implements Handler {

    @Override
    public Preview.Item preview() {
        return Items.NOTHING;
    }

    @Override
    public void run(Run run) {
        run.changed(new ProbeFile(node, operation.folder(), operation.token()).delete());
    }
}
