package io.conga.ricci.handler;

import io.conga.protocol.operation.Operation;
import io.conga.protocol.operation.QuorumOperation;

/** Which class does which operation of quorum devices and SBD. */
final class QuorumHandlers {

    private QuorumHandlers() {}

    static Handler of(Operation.OfQuorum operation, Node node) {
        return switch (operation) {
            case QuorumOperation.PrepareQnetd it -> new PrepareQnetdHandler(it, node);
            case QuorumOperation.SignQdeviceCertificate it -> new SignQdeviceCertificateHandler(it, node);
            case QuorumOperation.RequestQdeviceCertificate it -> new RequestQdeviceCertificateHandler(it, node);
            case QuorumOperation.ImportQdeviceCertificate it -> new ImportQdeviceCertificateHandler(it, node);
            case QuorumOperation.ForgetQdevice it -> new ForgetQdeviceHandler(it, node);
            case QuorumOperation.RunQdevice it -> new RunQdeviceHandler(it, node);
            case QuorumOperation.AwaitQdevice it -> new AwaitQdeviceHandler(it, node);
            case QuorumOperation.InitializeSbd it -> new InitializeSbdHandler(it, node);
            case QuorumOperation.CheckSbd it -> new CheckSbdHandler(it, node);
            case QuorumOperation.WriteSbd it -> new WriteSbdHandler(it, node);
            case QuorumOperation.EnableSbd it -> new EnableSbdHandler(it, node);
        };
    }
}
