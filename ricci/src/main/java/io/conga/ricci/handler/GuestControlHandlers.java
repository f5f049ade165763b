package io.conga.ricci.handler;

import io.conga.protocol.operation.GuestControlOperation;
import io.conga.protocol.operation.Operation;

/** Which class does which operation of guests that go under the cluster's control, leave it, or move. */
final class GuestControlHandlers {

    private GuestControlHandlers() {}

    static Handler of(Operation.OfGuestControl operation, Node node) {
        return switch (operation) {
            case GuestControlOperation.WriteProbe it -> new WriteProbeHandler(it, node);
            case GuestControlOperation.RemoveProbe it -> new RemoveProbeHandler(it, node);
            case GuestControlOperation.SeeProbe it -> new SeeProbeHandler(it, node);
            case GuestControlOperation.CopyDisk it -> new CopyDiskHandler(it, node);
            case GuestControlOperation.DiscardCopy it -> new DiscardCopyHandler(it, node);
            case GuestControlOperation.WriteGuestDefinition it -> new WriteGuestDefinitionHandler(it, node);
            case GuestControlOperation.RemoveGuestDefinition it -> new RemoveGuestDefinitionHandler(it, node);
            case GuestControlOperation.SetGuestPersistent it -> new SetGuestPersistentHandler(it, node);
            case GuestControlOperation.RunLibvirtGuests it -> new RunLibvirtGuestsHandler(it, node);
            case GuestControlOperation.PrepareMigrationKey it -> new PrepareMigrationKeyHandler(it, node);
            case GuestControlOperation.InstallMigrationCertificate it ->
                new InstallMigrationCertificateHandler(it, node);
            case GuestControlOperation.RunMigrationListener _ -> new RunMigrationListenerHandler(node);
            case GuestControlOperation.CheckMigration it -> new CheckMigrationHandler(it, node);
            case GuestControlOperation.MigrateGuest it -> new MigrateGuestHandler(it, node);
            case GuestControlOperation.FollowMigration it -> new FollowMigrationHandler(it, node);
            case GuestControlOperation.VerifyGuest it -> new VerifyGuestHandler(it, node);
            case GuestControlOperation.ForgetResource it -> new ForgetResourceHandler(it, node);
        };
    }

    /** Whether two such operations must not run at the same time on a node. */
    static boolean exclusive(Operation.OfGuestControl operation) {
        return switch (operation) {
            case GuestControlOperation.RunLibvirtGuests _,
                    GuestControlOperation.PrepareMigrationKey _,
                    GuestControlOperation.InstallMigrationCertificate _,
                    GuestControlOperation.RunMigrationListener _ -> true;
            case GuestControlOperation.WriteProbe _,
                    GuestControlOperation.RemoveProbe _,
                    GuestControlOperation.SeeProbe _,
                    GuestControlOperation.CopyDisk _,
                    GuestControlOperation.DiscardCopy _,
                    GuestControlOperation.WriteGuestDefinition _,
                    GuestControlOperation.RemoveGuestDefinition _,
                    GuestControlOperation.SetGuestPersistent _,
                    GuestControlOperation.CheckMigration _,
                    GuestControlOperation.MigrateGuest _,
                    GuestControlOperation.FollowMigration _,
                    GuestControlOperation.VerifyGuest _,
                    GuestControlOperation.ForgetResource _ -> false;
        };
    }
}
