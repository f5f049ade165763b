package io.conga.luci.trust;

import io.conga.protocol.operation.GuestControlOperation;
import io.conga.protocol.operation.Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * An authority for each cluster, by which libvirt of its nodes know each other. It is made when it is first needed and kept
 * beside luci's identity; nodes make their keys themselves and only tell their public half.
 */
@Component
public class MigrationAuthorities {

    private final MigrationAuthorityStore store;

    public MigrationAuthorities(MigrationAuthorityStore store) {
        this.store = store;
    }

    /** Puts in what only luci has: the authority of the job's cluster, and a certificate that it signs. */
    public Operation complete(@Nullable String cluster, Operation operation) {
        if (cluster == null) {
            return operation;
        }
        return switch (operation) {
            case GuestControlOperation.PrepareMigrationKey prepare ->
                prepare.of(store.readOrMake(cluster).certificatePem());
            case GuestControlOperation.InstallMigrationCertificate install -> {
                var authority = store.readOrMake(cluster);
                yield install.publicKey().isEmpty()
                        ? install
                        : install.signed(
                                authority.certificatePem(), authority.sign(install.publicKey(), install.names()));
            }
            default -> operation;
        };
    }
}
