package io.conga.ricci.handler;

import io.conga.protocol.operation.GuestControlOperation;
import io.conga.protocol.operation.Preview;

/** The authority, the node's certificate and its key go where libvirt and QEMU look for them. */
record InstallMigrationCertificateHandler(GuestControlOperation.InstallMigrationCertificate operation, Node node)
        implements Handler {

    @Override
    public Preview.Item preview() {
        return Items.NOTHING;
    }

    @Override
    public void run(Run run) {
        var certificates = node.acting().migrationCertificates();
        if (operation.publicKey().isEmpty() || certificates.installed(operation.certificate())) {
            return;
        }
        certificates.install(operation.authority(), operation.certificate());
        node.acting().migrationListener().renew();
        run.changed();
    }
}
