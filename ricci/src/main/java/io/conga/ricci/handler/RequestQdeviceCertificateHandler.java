package io.conga.ricci.handler;

import io.conga.protocol.operation.Preview;
import io.conga.protocol.operation.QuorumOperation;

/** The node trusts the authority, and asks it for a certificate where it has none. */
record RequestQdeviceCertificateHandler(QuorumOperation.RequestQdeviceCertificate operation, Node node)
        implements Handler {

    @Override
    public Preview.Item preview() {
        var commands = node.looking().quorumCommands();
        return Items.commands(commands.trustAuthority("conga-ca.crt"), commands.request(operation.cluster()));
    }

    @Override
    public void run(Run run) {
        var certificates = node.acting().certificates();
        if (certificates.has(operation.cluster(), operation.ca())) {
            run.result("request", "");
            return;
        }
        run.result("request", certificates.request(operation.cluster(), operation.ca()));
        run.changed();
    }
}
