package io.conga.ricci.handler;

import io.conga.protocol.operation.Preview;
import io.conga.protocol.operation.QuorumOperation;
import io.conga.system.quorum.Certificates;
import java.util.List;

/** The node's key and certificates for quorum devices are gone. */
record ForgetQdeviceHandler(QuorumOperation.ForgetQdevice operation, Node node) implements Handler {

    @Override
    public Preview.Item preview() {
        return node.looking().certificates().hasNodeDatabase()
                ? new Preview.Item(List.of(), List.of(new Preview.FileChange(Certificates.NODE, null)), List.of())
                : Items.NOTHING;
    }

    @Override
    public void run(Run run) {
        run.changed(node.acting().certificates().forget());
    }
}
