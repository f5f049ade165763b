package io.conga.ricci.handler;

import io.conga.protocol.operation.DrillOperation;
import io.conga.protocol.operation.MaintenanceOperation;
import io.conga.protocol.operation.Operation;
import io.conga.protocol.operation.QuorumOperation;
import io.conga.protocol.operation.SharedStorageOperation;

/** Which class does which operation. A new operation without one does not compile. */
final class Handlers {

    private Handlers() {}

    static Handler of(Operation operation, Node node) {
        return switch (operation) {
            case Operation.CheckJoinable it -> new CheckJoinableHandler(it, node);
            case Operation.InstallPackages it -> new InstallPackagesHandler(it, node);
            case Operation.WriteCorosync it -> new WriteCorosyncHandler(it, node);
            case Operation.CheckCorosync it -> new CheckCorosyncHandler(it, node);
            case Operation.ReloadCorosync it -> new ReloadCorosyncHandler(it, node);
            case Operation.SeedCib it -> new SeedCibHandler(it, node);
            case Operation.DestroyClusterFiles it -> new DestroyClusterFilesHandler(it, node);
            case Operation.StartCluster it -> new StartClusterHandler(it, node);
            case Operation.StopCluster it -> new StopClusterHandler(it, node);
            case Operation.EnableCluster it -> new EnableClusterHandler(it, node);
            case Operation.AwaitMembers it -> new AwaitMembersHandler(it, node);
            case Operation.AwaitSettled it -> new AwaitSettledHandler(it, node);
            case Operation.EditCib it -> new EditCibHandler(it, node);
            case Operation.SetNodeMode it -> new SetNodeModeHandler(it, node);
            case Operation.ForgetNode it -> new ForgetNodeHandler(it, node);
            case Operation.MoveResource it -> new MoveResourceHandler(it, node);
            case Operation.ClearResource it -> new ClearResourceHandler(it, node);
            case Operation.CleanupResource it -> new CleanupResourceHandler(it, node);
            case Operation.ProveFencing it -> new ProveFencingHandler(it, node);
            case Operation.FenceNode it -> new FenceNodeHandler(it, node);
            case Operation.ConfirmOff it -> new ConfirmOffHandler(it, node);
            case Operation.SetTicket it -> new SetTicketHandler(it, node);
            case Operation.SetTransientAttributes it -> new SetTransientAttributesHandler(it, node);
            case Operation.OfQuorum it -> QuorumHandlers.of(it, node);
            case Operation.ChangeStorage it -> new StorageHandler(it, node);
            case Operation.OfSharedStorage it -> SharedStorageHandlers.of(it, node);
            case Operation.OfGuests it -> GuestHandlers.of(it, node);
            case Operation.OfNewGuests it -> NewGuestHandlers.of(it, node);
            case Operation.OfMaintenance it -> MaintenanceHandlers.of(it, node);
            case Operation.OfDrill it -> DrillHandlers.of(it, node);
            case Operation.OfGuestControl it -> GuestControlHandlers.of(it, node);
            case Operation.RebootNode it -> new RebootNodeHandler(it, node);
        };
    }

    /** Whether two such operations must not run at the same time: those that change files, units or packages of this node. */
    static boolean exclusive(Operation operation) {
        return switch (operation) {
            case Operation.InstallPackages _,
                    Operation.WriteCorosync _,
                    Operation.SeedCib _,
                    Operation.DestroyClusterFiles _,
                    Operation.StartCluster _,
                    Operation.StopCluster _,
                    Operation.EnableCluster _,
                    Operation.ChangeStorage _,
                    Operation.RebootNode _ -> true;
            case Operation.OfQuorum it -> !(it instanceof QuorumOperation.AwaitQdevice);
            case Operation.OfGuests _, Operation.OfNewGuests _ -> false;
            case Operation.OfSharedStorage it -> it instanceof SharedStorageOperation.UseLvmlockd;
            case Operation.OfMaintenance it ->
                it instanceof MaintenanceOperation.UpdatePackages
                        || it instanceof MaintenanceOperation.RebootForMaintenance;
            case Operation.OfDrill it -> !(it instanceof DrillOperation.AwaitRecovery);
            case Operation.OfGuestControl it -> GuestControlHandlers.exclusive(it);
            case Operation.CheckJoinable _,
                    Operation.CheckCorosync _,
                    Operation.ReloadCorosync _,
                    Operation.AwaitMembers _,
                    Operation.AwaitSettled _,
                    Operation.EditCib _,
                    Operation.SetNodeMode _,
                    Operation.ForgetNode _,
                    Operation.MoveResource _,
                    Operation.ClearResource _,
                    Operation.CleanupResource _,
                    Operation.ProveFencing _,
                    Operation.ConfirmOff _,
                    Operation.SetTicket _,
                    Operation.SetTransientAttributes _,
                    Operation.FenceNode _ -> false;
        };
    }
}
