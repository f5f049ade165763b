package io.conga.ricci.handler;

import io.conga.protocol.operation.GuestControlOperation;
import io.conga.protocol.operation.Preview;
import java.util.List;

/** Writes the file by which other nodes know the folder again. */
record WriteProbeHandler(GuestControlOperation.WriteProbe operation, Node node) implements Handler {

    @Override
    public Preview.Item preview() {
        var probe = probe().require();
        return new Preview.Item(List.of(), List.of(new Preview.FileChange(probe.path(), operation.token())), List.of());
    }

    @Override
    public void run(Run run) {
        var probe = probe().require();
        if (!probe.there()) {
            probe.write();
            run.changed();
        }
    }

    private ProbeFile probe() {
        return new ProbeFile(node, operation.folder(), operation.token());
    }
}
