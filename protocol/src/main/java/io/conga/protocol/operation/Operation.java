package io.conga.protocol.operation;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.conga.protocol.agent.AgentName;
import io.conga.protocol.cluster.CibEdit;
import io.conga.protocol.cluster.CibVersion;
import io.conga.protocol.storage.change.Basis;
import io.conga.protocol.storage.change.StorageChange;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing that luci may ask a node to do. Every operation says what shall hold afterwards, so that asking twice, or
 * after an interruption at any point, is safe: ricci looks first and does only what is missing. Names of nodes are
 * Pacemaker node names. Durations are whole seconds.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Operation.CheckJoinable.class, name = "checkJoinable"),
    @JsonSubTypes.Type(value = Operation.InstallPackages.class, name = "installPackages"),
    @JsonSubTypes.Type(value = Operation.WriteCorosync.class, name = "writeCorosync"),
    @JsonSubTypes.Type(value = Operation.CheckCorosync.class, name = "checkCorosync"),
    @JsonSubTypes.Type(value = Operation.ReloadCorosync.class, name = "reloadCorosync"),
    @JsonSubTypes.Type(value = Operation.SeedCib.class, name = "seedCib"),
    @JsonSubTypes.Type(value = Operation.DestroyClusterFiles.class, name = "destroyClusterFiles"),
    @JsonSubTypes.Type(value = Operation.StartCluster.class, name = "startCluster"),
    @JsonSubTypes.Type(value = Operation.StopCluster.class, name = "stopCluster"),
    @JsonSubTypes.Type(value = Operation.EnableCluster.class, name = "enableCluster"),
    @JsonSubTypes.Type(value = Operation.AwaitMembers.class, name = "awaitMembers"),
    @JsonSubTypes.Type(value = Operation.AwaitSettled.class, name = "awaitSettled"),
    @JsonSubTypes.Type(value = Operation.EditCib.class, name = "editCib"),
    @JsonSubTypes.Type(value = Operation.SetNodeMode.class, name = "setNodeMode"),
    @JsonSubTypes.Type(value = Operation.ForgetNode.class, name = "forgetNode"),
    @JsonSubTypes.Type(value = Operation.MoveResource.class, name = "moveResource"),
    @JsonSubTypes.Type(value = Operation.ClearResource.class, name = "clearResource"),
    @JsonSubTypes.Type(value = Operation.CleanupResource.class, name = "cleanupResource"),
    @JsonSubTypes.Type(value = Operation.ProveFencing.class, name = "proveFencing"),
    @JsonSubTypes.Type(value = Operation.FenceNode.class, name = "fenceNode"),
    @JsonSubTypes.Type(value = Operation.ConfirmOff.class, name = "confirmOff"),
    @JsonSubTypes.Type(value = Operation.SetTicket.class, name = "setTicket"),
    @JsonSubTypes.Type(value = Operation.SetTransientAttributes.class, name = "setTransientAttributes"),
    @JsonSubTypes.Type(value = QuorumOperation.PrepareQnetd.class, name = "prepareQnetd"),
    @JsonSubTypes.Type(value = QuorumOperation.SignQdeviceCertificate.class, name = "signQdeviceCertificate"),
    @JsonSubTypes.Type(value = QuorumOperation.RequestQdeviceCertificate.class, name = "requestQdeviceCertificate"),
    @JsonSubTypes.Type(value = QuorumOperation.ImportQdeviceCertificate.class, name = "importQdeviceCertificate"),
    @JsonSubTypes.Type(value = QuorumOperation.ForgetQdevice.class, name = "forgetQdevice"),
    @JsonSubTypes.Type(value = QuorumOperation.RunQdevice.class, name = "runQdevice"),
    @JsonSubTypes.Type(value = QuorumOperation.AwaitQdevice.class, name = "awaitQdevice"),
    @JsonSubTypes.Type(value = QuorumOperation.InitializeSbd.class, name = "initializeSbd"),
    @JsonSubTypes.Type(value = QuorumOperation.CheckSbd.class, name = "checkSbd"),
    @JsonSubTypes.Type(value = QuorumOperation.WriteSbd.class, name = "writeSbd"),
    @JsonSubTypes.Type(value = QuorumOperation.EnableSbd.class, name = "enableSbd"),
    @JsonSubTypes.Type(value = Operation.ChangeStorage.class, name = "changeStorage"),
    @JsonSubTypes.Type(value = SharedStorageOperation.UseLvmlockd.class, name = "useLvmlockd"),
    @JsonSubTypes.Type(value = SharedStorageOperation.AwaitLocking.class, name = "awaitLocking"),
    @JsonSubTypes.Type(value = SharedStorageOperation.AwaitMounted.class, name = "awaitMounted"),
    @JsonSubTypes.Type(value = GuestOperation.StartGuest.class, name = "startGuest"),
    @JsonSubTypes.Type(value = GuestOperation.ShutDownGuest.class, name = "shutDownGuest"),
    @JsonSubTypes.Type(value = GuestOperation.ForceOffGuest.class, name = "forceOffGuest"),
    @JsonSubTypes.Type(value = GuestOperation.SetGuestAutostart.class, name = "setGuestAutostart"),
    @JsonSubTypes.Type(value = MaintenanceOperation.CheckHealthy.class, name = "checkHealthy"),
    @JsonSubTypes.Type(value = MaintenanceOperation.AwaitDrained.class, name = "awaitDrained"),
    @JsonSubTypes.Type(value = MaintenanceOperation.UpdatePackages.class, name = "updatePackages"),
    @JsonSubTypes.Type(value = MaintenanceOperation.RebootForMaintenance.class, name = "rebootForMaintenance"),
    @JsonSubTypes.Type(value = DrillOperation.CrashNode.class, name = "crashNode"),
    @JsonSubTypes.Type(value = DrillOperation.HealNode.class, name = "healNode"),
    @JsonSubTypes.Type(value = DrillOperation.CutLinks.class, name = "cutLinks"),
    @JsonSubTypes.Type(value = DrillOperation.HealLinks.class, name = "healLinks"),
    @JsonSubTypes.Type(value = DrillOperation.CrashService.class, name = "crashService"),
    @JsonSubTypes.Type(value = DrillOperation.CrashGuest.class, name = "crashGuest"),
    @JsonSubTypes.Type(value = DrillOperation.FailPath.class, name = "failPath"),
    @JsonSubTypes.Type(value = DrillOperation.HealPath.class, name = "healPath"),
    @JsonSubTypes.Type(value = DrillOperation.AwaitRecovery.class, name = "awaitRecovery"),
    @JsonSubTypes.Type(value = GuestControlOperation.WriteProbe.class, name = "writeProbe"),
    @JsonSubTypes.Type(value = GuestControlOperation.RemoveProbe.class, name = "removeProbe"),
    @JsonSubTypes.Type(value = GuestControlOperation.SeeProbe.class, name = "seeProbe"),
    @JsonSubTypes.Type(value = GuestControlOperation.CopyDisk.class, name = "copyDisk"),
    @JsonSubTypes.Type(value = GuestControlOperation.DiscardCopy.class, name = "discardCopy"),
    @JsonSubTypes.Type(value = GuestControlOperation.WriteGuestDefinition.class, name = "writeGuestDefinition"),
    @JsonSubTypes.Type(value = GuestControlOperation.RemoveGuestDefinition.class, name = "removeGuestDefinition"),
    @JsonSubTypes.Type(value = GuestControlOperation.SetGuestPersistent.class, name = "setGuestPersistent"),
    @JsonSubTypes.Type(value = GuestControlOperation.RunLibvirtGuests.class, name = "runLibvirtGuests"),
    @JsonSubTypes.Type(value = GuestControlOperation.PrepareMigrationKey.class, name = "prepareMigrationKey"),
    @JsonSubTypes.Type(
            value = GuestControlOperation.InstallMigrationCertificate.class,
            name = "installMigrationCertificate"),
    @JsonSubTypes.Type(value = GuestControlOperation.RunMigrationListener.class, name = "runMigrationListener"),
    @JsonSubTypes.Type(value = GuestControlOperation.CheckMigration.class, name = "checkMigration"),
    @JsonSubTypes.Type(value = GuestControlOperation.MigrateGuest.class, name = "migrateGuest"),
    @JsonSubTypes.Type(value = GuestControlOperation.FollowMigration.class, name = "followMigration"),
    @JsonSubTypes.Type(value = GuestControlOperation.VerifyGuest.class, name = "verifyGuest"),
    @JsonSubTypes.Type(value = GuestControlOperation.ForgetResource.class, name = "forgetResource"),
    @JsonSubTypes.Type(value = NewGuestOperation.CheckNewGuest.class, name = "checkNewGuest"),
    @JsonSubTypes.Type(value = NewGuestOperation.CopyImage.class, name = "copyImage"),
    @JsonSubTypes.Type(value = NewGuestOperation.CreateDisk.class, name = "createDisk"),
    @JsonSubTypes.Type(value = NewGuestOperation.DiscardNewDisk.class, name = "discardNewDisk"),
    @JsonSubTypes.Type(value = NewGuestOperation.DefineNewGuest.class, name = "defineNewGuest"),
    @JsonSubTypes.Type(value = NewGuestOperation.StartNewGuest.class, name = "startNewGuest"),
    @JsonSubTypes.Type(value = NewGuestOperation.UndefineNewGuest.class, name = "undefineNewGuest"),
    @JsonSubTypes.Type(value = Operation.RebootNode.class, name = "rebootNode")
})
public sealed interface Operation {

    /** Those of quorum devices and SBD. */
    sealed interface OfQuorum extends Operation permits QuorumOperation {}

    /** Those of storage that several nodes use at the same time. */
    sealed interface OfSharedStorage extends Operation permits SharedStorageOperation {}

    /** Those of virtual machines. */
    sealed interface OfGuests extends Operation permits GuestOperation {}
    /** Those that put guests under the cluster's control, and move them. */
    sealed interface OfGuestControl extends Operation permits GuestControlOperation {}

    /** Those that make new guests. */
    sealed interface OfNewGuests extends Operation permits NewGuestOperation {}

    /** Those of rolling maintenance. */
    sealed interface OfMaintenance extends Operation permits MaintenanceOperation {}

    /** Those that break something on purpose, and mend it. */
    sealed interface OfDrill extends Operation permits DrillOperation {}

    /**
     * Refuses (cluster.node-in-cluster, cluster.name-not-resolved) a node that can't join. Changes nothing.
     *
     *
     * @param addresses addresses of all links of all nodes, to be resolvable here
     */
    record CheckJoinable(List<String> addresses) implements Operation {
        public CheckJoinable {
            addresses = List.copyOf(addresses);
        }
    }

    /**
     * Installs what is missing of a feature's packages.
     *
     *
     * @param features what for
     */
    record InstallPackages(List<Feature> features) implements Operation {
        public InstallPackages {
            features = List.copyOf(features);
        }
    }

    /** What a package set is for; the node's package manager knows the names. */
    enum Feature {
        CLUSTER,
        FENCING,
        QDEVICE,
        QNETD,
        SBD,
        SHARED_STORAGE
    }

    /**
     * Writes corosync.conf and, if given, authkey (mode 0400), each atomically, keeping what was there as a backup.
     *
     * @param content the whole file
     * @param authkey base64 of 256 bytes; null leaves the key as it is. A value {@code ${secret:NAME}} is filled in by luci when it sends the step
     * @param replaces digest of the corosync.conf that may be replaced; null: only none, or the distribution's default
     */
    record WriteCorosync(
            String content,
            @Nullable String authkey,
            @Nullable String replaces) implements Operation {}

    /**
     * Refuses (cluster.edit-refused, with Corosync's own words) a corosync.conf that Corosync would not start with on this
     * node: {@code corosync -t}. Changes nothing.
     *
     * @param content the whole file
     */
    record CheckCorosync(String content) implements Operation {}

    /** Makes running corosyncs read their files again: corosync-cfgtool -R. */
    record ReloadCorosync() implements Operation {}

    /**
     * While Pacemaker is stopped: an empty CIB of this node's own feature set with these cluster options.
     *
     *
     * @param properties such as dc-deadtime
     */
    record SeedCib(Map<String, String> properties) implements Operation {
        public SeedCib {
            properties = Map.copyOf(properties);
        }
    }

    /**
     * Stops the cluster here if it runs, disables it at boot, removes corosync.conf, authkey and the CIB (a backup is kept), and puts the distribution's default file back if there was one.
     *
     *
     * @param clusterName only if corosync.conf names this cluster; another cluster's files are never touched
     */
    record DestroyClusterFiles(String clusterName) implements Operation {}

    /** Corosync, then Pacemaker. */
    record StartCluster() implements Operation {}

    /**
     * Pacemaker (moving resources away), then Corosync.
     *
     *
     * @param seconds how long leaving may take
     */
    record StopCluster(int seconds) implements Operation {}

    /**
     * Enable cluster.
     *
     * @param enabled whether Corosync and Pacemaker start at boot
     */
    record EnableCluster(boolean enabled) implements Operation {}

    /** Waits until exactly these nodes (or at least these) are online, with a DC, and quorum where asked. */
    record AwaitMembers(List<String> nodes, boolean quorum, int seconds) implements Operation {
        public AwaitMembers {
            nodes = List.copyOf(nodes);
        }
    }

    /** Waits until the cluster has nothing left to do: crm_resource --wait. */
    record AwaitSettled(int seconds) implements Operation {}

    /**
     * Applies edits to the CIB, all or nothing.
     *
     *
     * @param basedOn version the plan saw; another configuration version is refused (cluster.stale). null: whatever is there
     * @param edits in order
     * @param message for the history
     */
    record EditCib(@Nullable CibVersion basedOn, List<CibEdit> edits, String message) implements Operation {
        public EditCib {
            edits = List.copyOf(edits);
        }
    }

    /** Standby or maintenance of a node, by its permanent attribute. */
    record SetNodeMode(String node, Mode mode, boolean on) implements Operation {}

    /** A node's mode. */
    enum Mode {
        STANDBY,
        MAINTENANCE
    }

    /** Removes a node that left from Pacemaker's memory: crm_node --force --remove. */
    record ForgetNode(String node) implements Operation {}

    /**
     * crm_resource --move.
     *
     *
     * @param node target; null: away from where it is
     * @param lifetime ISO 8601 duration; null: until cleared
     */
    record MoveResource(
            String resource,
            @Nullable String node,
            @Nullable String lifetime) implements Operation {}

    /** crm_resource --clear. */
    record ClearResource(String resource) implements Operation {}

    /**
     * crm_resource --cleanup, or --refresh.
     *
     *
     * @param node null: on all nodes
     * @param refresh forget all history and probe again
     */
    record CleanupResource(
            @Nullable String resource, @Nullable String node, boolean refresh) implements Operation {}

    /**
     * Asks a fence agent, as the fencer would call it, for the power state of its target, from this node. Nothing is cut.
     *
     *
     * @param device fence device id in the CIB, for messages
     * @param agent fence agent
     * @param parameters its parameters; ${secret:NAME} as above
     * @param target node
     */
    record ProveFencing(String device, AgentName agent, Map<String, String> parameters, String target)
            implements Operation {
        public ProveFencing {
            parameters = Map.copyOf(parameters);
        }
    }

    /**
     * stonith_admin --reboot, --off or --on, run on another member.
     *
     *
     * @param action reboot, off or on
     */
    record FenceNode(String node, String action, int seconds) implements Operation {}

    /**
     * stonith_admin --confirm: a person says that the node is off. Refused while the node is online.
     *
     * @param node node that waits to be fenced
     */
    record ConfirmOff(String node) implements Operation {}

    /**
     * crm_ticket. The ticket then has that state.
     *
     * @param state what it shall be
     */
    record SetTicket(String ticket, TicketChange state) implements Operation {}

    /** What can be done to a ticket. */
    enum TicketChange {
        GRANTED,
        REVOKED,
        STANDBY,
        ACTIVE
    }

    /**
     * attrd_updater: attributes of a node that last until its cluster software stops.
     *
     * @param values name to value; an empty value removes it
     */
    record SetTransientAttributes(String node, Map<String, String> values) implements Operation {
        public SetTransientAttributes {
            values = Map.copyOf(values);
        }
    }

    /**
     * Storage is changed, if it still is what the plan was based on and nothing stands against it here.
     *
     * @param basis what the plan saw
     * @param change what shall hold
     */
    record ChangeStorage(Basis basis, StorageChange change) implements Operation {}

    /** systemctl reboot of this node; answered before it goes down. */
    record RebootNode() implements Operation {}
}
