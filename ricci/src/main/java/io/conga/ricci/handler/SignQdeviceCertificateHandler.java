package io.conga.ricci.handler;

import io.conga.protocol.operation.Preview;
import io.conga.protocol.operation.QuorumOperation;

/** The authority signs a node's request. */
record SignQdeviceCertificateHandler(QuorumOperation.SignQdeviceCertificate operation, Node node) implements Handler {

    @Override
    public Preview.Item preview() {
        return Items.commands(node.looking().quorumCommands().sign(operation.cluster(), "conga-request.crq"));
    }

    @Override
    public void run(Run run) {
        if (operation.request().isEmpty()) {
            run.result("certificate", "");
            return;
        }
        run.result("certificate", node.acting().certificates().sign(operation.cluster(), operation.request()));
        run.changed();
    }
}
