package io.conga.luci.plans;

import io.conga.luci.users.Access;
import io.conga.luci.users.Permission;
import io.conga.luci.users.Role;
import io.conga.luci.users.Scope;
import io.conga.planning.intent.AclIntent;
import io.conga.planning.intent.AlertIntent;
import io.conga.planning.intent.AttributeIntent;
import io.conga.planning.intent.ClusterIntent;
import io.conga.planning.intent.ConstraintIntent;
import io.conga.planning.intent.CorosyncIntent;
import io.conga.planning.intent.CreateCluster;
import io.conga.planning.intent.DrillIntent;
import io.conga.planning.intent.FailoverDomainIntent;
import io.conga.planning.intent.FenceIntent;
import io.conga.planning.intent.GuestControlIntent;
import io.conga.planning.intent.GuestIntent;
import io.conga.planning.intent.Intent;
import io.conga.planning.intent.MaintenanceIntent;
import io.conga.planning.intent.NodeIntent;
import io.conga.planning.intent.PropertyIntent;
import io.conga.planning.intent.QuorumIntent;
import io.conga.planning.intent.ResourceIntent;
import io.conga.planning.intent.RestoreIntent;
import io.conga.planning.intent.ServiceIntent;
import io.conga.planning.intent.SharedStorageIntent;
import io.conga.planning.intent.StorageIntent;
import io.conga.planning.intent.TagIntent;
import io.conga.planning.plan.Plan;
import io.conga.protocol.problem.ProblemException;
import io.conga.protocol.problem.RequestProblem;

/**
 * What somebody needs for an intent.
 *
 * @param permission what
 * @param scope where
 */
public record IntentPermission(Permission permission, Scope scope) {

    /** The permission stands beside the intent: a new intent does not compile without one. */
    public static IntentPermission of(Intent intent) {
        return switch (intent) {
            case CreateCluster _ -> new IntentPermission(Permission.MANAGE, Scope.EVERYTHING);
            case ClusterIntent.StartCluster start -> on(Permission.OPERATE, start.cluster());
            case ClusterIntent.StopCluster stop -> on(Permission.OPERATE, stop.cluster());
            case ClusterIntent.DeleteCluster delete -> on(Permission.CONFIGURE, delete.cluster());
            // The system that joins belongs to no cluster yet: who takes it must be allowed everything.
            case NodeIntent.AddNode _ -> new IntentPermission(Permission.MANAGE, Scope.EVERYTHING);
            case NodeIntent.RemoveNode remove -> on(Permission.CONFIGURE, remove.cluster());
            case NodeIntent.StartNode start -> on(Permission.OPERATE, start.cluster());
            case NodeIntent.StopNode stop -> on(Permission.OPERATE, stop.cluster());
            case NodeIntent.SetStandby standby -> on(Permission.OPERATE, standby.cluster());
            case NodeIntent.SetMaintenance maintenance -> on(Permission.OPERATE, maintenance.cluster());
            case NodeIntent.RebootNode reboot -> on(Permission.OPERATE, reboot.cluster());
            case NodeIntent.FenceNode fence -> on(Permission.OPERATE, fence.cluster());
            case ResourceIntent.AddResource add -> on(Permission.CONFIGURE, add.cluster());
            case ResourceIntent.EditResource edit -> on(Permission.CONFIGURE, edit.cluster());
            case ResourceIntent.StartResource start -> on(Permission.OPERATE, start.cluster());
            case ResourceIntent.StopResource stop -> on(Permission.OPERATE, stop.cluster());
            case ResourceIntent.MoveResource move -> on(Permission.OPERATE, move.cluster());
            case ResourceIntent.ClearResource clear -> on(Permission.OPERATE, clear.cluster());
            case ResourceIntent.CleanupResource cleanup -> on(Permission.OPERATE, cleanup.cluster());
            case ResourceIntent.DeleteResource delete -> on(Permission.CONFIGURE, delete.cluster());
            case FailoverDomainIntent domain -> on(Permission.CONFIGURE, domain.cluster());
            case ServiceIntent.StartService start -> on(Permission.OPERATE, start.cluster());
            case ServiceIntent.RestartService restart -> on(Permission.OPERATE, restart.cluster());
            case ServiceIntent.RelocateService relocate -> on(Permission.OPERATE, relocate.cluster());
            case ServiceIntent.CreateService create -> on(Permission.CONFIGURE, create.cluster());
            case ServiceIntent.EditService edit -> on(Permission.CONFIGURE, edit.cluster());
            case ServiceIntent.CloneService clone -> on(Permission.CONFIGURE, clone.cluster());
            case ServiceIntent.EditBundle bundle -> on(Permission.CONFIGURE, bundle.cluster());
            case ServiceIntent.SetUtilization utilization -> on(Permission.CONFIGURE, utilization.cluster());
            case PropertyIntent.SetClusterOptions set -> on(Permission.CONFIGURE, set.cluster());
            case PropertyIntent.SetDefaults set -> on(Permission.CONFIGURE, set.cluster());
            case CorosyncIntent.SetTotem set -> on(Permission.CONFIGURE, set.cluster());
            case CorosyncIntent.SetLinks set -> on(Permission.CONFIGURE, set.cluster());
            case CorosyncIntent.SetTransport set -> on(Permission.CONFIGURE, set.cluster());
            case FenceIntent.SetFenceLevels levels -> on(Permission.CONFIGURE, levels.cluster());
            case FenceIntent.DeleteFenceLevel level -> on(Permission.CONFIGURE, level.cluster());
            case FenceIntent.TestFencing test -> on(Permission.OPERATE, test.cluster());
            case FenceIntent.ConfirmOff confirm -> on(Permission.OPERATE, confirm.cluster());
            case ConstraintIntent.PutConstraint put -> on(Permission.CONFIGURE, put.cluster());
            case ConstraintIntent.DeleteConstraint delete -> on(Permission.CONFIGURE, delete.cluster());
            case ConstraintIntent.SetTicket ticket -> on(Permission.OPERATE, ticket.cluster());
            // Who may write a role may give himself every right, and who writes an alert names a program that runs.
            case AclIntent acl -> on(Permission.CONFIGURE, acl.cluster());
            case AlertIntent alert -> on(Permission.CONFIGURE, alert.cluster());
            case TagIntent tag -> on(Permission.CONFIGURE, tag.cluster());
            case AttributeIntent attribute -> on(Permission.CONFIGURE, attribute.cluster());
            // It changes the cluster as well as its disks.
            case StorageIntent.CreateSharedFileSystem create -> on(Permission.CONFIGURE, create.cluster());
            case StorageIntent storage -> new IntentPermission(Permission.STORAGE, Scope.system(storage.system()));
            // Disks are copied, libvirt and its certificates set up: more than a resource is made.
            case GuestControlIntent.PutUnderCluster put -> on(Permission.CONFIGURE, put.cluster());
            case GuestControlIntent.ReleaseFromCluster release -> on(Permission.CONFIGURE, release.cluster());
            case GuestControlIntent.MigrateGuest migrate -> on(Permission.CONFIGURE, migrate.cluster());
            // It reads and makes files of the node.
            case GuestIntent.CreateGuest create -> onSystem(Permission.CONFIGURE, create.system());
            case GuestIntent.StartGuest start -> onSystem(Permission.OPERATE, start.system());
            case GuestIntent.ShutDownGuest down -> onSystem(Permission.OPERATE, down.system());
            case GuestIntent.ForceOffGuest off -> onSystem(Permission.OPERATE, off.system());
            case GuestIntent.SetGuestAutostart set -> onSystem(Permission.CONFIGURE, set.system());
            case SharedStorageIntent shared -> on(Permission.CONFIGURE, shared.cluster());
            // Updating packages changes the machines themselves, for good.
            case MaintenanceIntent.MaintainNodes maintain ->
                on(maintain.updatePackages() ? Permission.CONFIGURE : Permission.OPERATE, maintain.cluster());
            case DrillIntent.RunDrill drill -> on(Permission.OPERATE, drill.cluster());
            case RestoreIntent.RestoreVersion restore -> on(Permission.CONFIGURE, restore.cluster());
            // The system that hosts the device belongs to no cluster: who takes it must be allowed everything.
            case QuorumIntent.SetQuorumDevice _ -> new IntentPermission(Permission.MANAGE, Scope.EVERYTHING);
            case QuorumIntent quorum -> on(Permission.CONFIGURE, quorum.cluster());
            case FenceIntent.AddFenceDevice add -> on(Permission.CONFIGURE, add.cluster());
            case FenceIntent.ProveFencing prove -> on(Permission.OPERATE, prove.cluster());
        };
    }

    /** Ends the request where who makes it may not do that. */
    public void require(Access access) {
        access.require(permission, scope);
    }

    /**
     * Ends the request where the plan changes storage of a system that whoever makes it may not change: a shared volume
     * group has steps on every member. Who may configure the whole cluster may do that anyway.
     */
    public static void requireOnEach(Access access, Plan plan) {
        if (plan.intent() instanceof StorageIntent
                && !(plan.intent() instanceof StorageIntent.CreateSharedFileSystem)) {
            for (String system : plan.systems()) {
                if (!access.may(Permission.STORAGE, Scope.system(system))) {
                    throw new ProblemException(
                            RequestProblem.FORBIDDEN,
                            "role",
                            Role.leastWith(Permission.STORAGE).name(),
                            "scope",
                            "every system that it changes");
                }
            }
        }
    }

    private static IntentPermission onSystem(Permission permission, String system) {
        return new IntentPermission(permission, Scope.system(system));
    }

    private static IntentPermission on(Permission permission, String cluster) {
        return new IntentPermission(permission, Scope.cluster(cluster));
    }
}
