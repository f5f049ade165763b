package io.conga.ricci.handler;

import io.conga.protocol.operation.Preview;
import io.conga.protocol.operation.QuorumOperation;

/** The node has its signed certificate. */
record ImportQdeviceCertificateHandler(QuorumOperation.ImportQdeviceCertificate operation, Node node)
        implements Handler {

    @Override
    public Preview.Item preview() {
        return Items.commands(node.looking().quorumCommands().importSigned("conga-signed.crt"));
    }

    @Override
    public void run(Run run) {
        if (!operation.certificate().isEmpty()) {
            node.acting().certificates().importSigned(operation.certificate());
            run.changed();
        }
    }
}
