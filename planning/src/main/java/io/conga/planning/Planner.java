package io.conga.planning;

import io.conga.planning.cluster.CreateClusterPlanner;
import io.conga.planning.cluster.DeleteClusterPlanner;
import io.conga.planning.cluster.StartClusterPlanner;
import io.conga.planning.cluster.StopClusterPlanner;
import io.conga.planning.corosync.LinksPlanner;
import io.conga.planning.corosync.TotemPlanner;
import io.conga.planning.corosync.TransportPlanner;
import io.conga.planning.domain.DeleteFailoverDomainPlanner;
import io.conga.planning.domain.SaveFailoverDomainPlanner;
import io.conga.planning.drill.DrillPlanner;
import io.conga.planning.fence.AddFenceDevicePlanner;
import io.conga.planning.fence.ConfirmOffPlanner;
import io.conga.planning.fence.FenceLevelsPlanner;
import io.conga.planning.fence.ProveFencingPlanner;
import io.conga.planning.fence.TestFencingPlanner;
import io.conga.planning.guest.GuestPlanner;
import io.conga.planning.guest.control.MigrateGuestPlanner;
import io.conga.planning.guest.control.PutUnderClusterPlanner;
import io.conga.planning.guest.control.ReleasePlanner;
import io.conga.planning.guest.create.CreateGuestPlanner;
import io.conga.planning.history.RestorePlanner;
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
import io.conga.planning.known.Known;
import io.conga.planning.maintenance.MaintainNodesPlanner;
import io.conga.planning.node.AddNodePlanner;
import io.conga.planning.node.FenceNodePlanner;
import io.conga.planning.node.NodeModePlanner;
import io.conga.planning.node.RebootNodePlanner;
import io.conga.planning.node.RemoveNodePlanner;
import io.conga.planning.node.StartNodePlanner;
import io.conga.planning.node.StopNodePlanner;
import io.conga.planning.plan.Plan;
import io.conga.planning.property.ClusterOptionsPlanner;
import io.conga.planning.property.DefaultsPlanner;
import io.conga.planning.quorum.RemoveQuorumDevicePlanner;
import io.conga.planning.quorum.RemoveSbdPlanner;
import io.conga.planning.quorum.SetQuorumDevicePlanner;
import io.conga.planning.quorum.SetQuorumOptionsPlanner;
import io.conga.planning.quorum.SetSbdPlanner;
import io.conga.planning.resource.AddResourcePlanner;
import io.conga.planning.resource.CleanupResourcePlanner;
import io.conga.planning.resource.ClearResourcePlanner;
import io.conga.planning.resource.DeleteResourcePlanner;
import io.conga.planning.resource.EditResourcePlanner;
import io.conga.planning.resource.MoveResourcePlanner;
import io.conga.planning.resource.TargetRolePlanner;
import io.conga.planning.secret.Secrets;
import io.conga.planning.section.AclPlanner;
import io.conga.planning.section.AlertPlanner;
import io.conga.planning.section.AttributePlanner;
import io.conga.planning.section.ConstraintPlanner;
import io.conga.planning.section.TagPlanner;
import io.conga.planning.section.TicketPlanner;
import io.conga.planning.service.CloneServicePlanner;
import io.conga.planning.service.CreateServicePlanner;
import io.conga.planning.service.EditBundlePlanner;
import io.conga.planning.service.EditServicePlanner;
import io.conga.planning.service.RelocateServicePlanner;
import io.conga.planning.service.RestartServicePlanner;
import io.conga.planning.service.StartServicePlanner;
import io.conga.planning.service.UtilizationPlanner;
import io.conga.planning.shared.DisableSharedStoragePlanner;
import io.conga.planning.shared.EnableSharedStoragePlanner;
import io.conga.planning.storage.StoragePlanner;
import io.conga.protocol.problem.ProblemException;

/** Turns an intent and what is known into a plan. Pure: the same input gives the same plan. */
public final class Planner {

    private Planner() {}

    /**
     * Plans an intent.
     *
     * <p>Secrets do not get into the plan: {@code plan.intent()} and the operations carry {@code ${secret:NAME}} in
     * their place, whose values {@link io.conga.planning.secret.Secrets#of} tells. {@code ${secret:authkey}} is new,
     * made by luci for the job; {@code ${secret:authkey.SYSTEM}} is the one that system has.
     *
     * @throws ProblemException with every problem of the intent, each at its form field
     */
    public static Plan plan(Intent intent, Known known) {
        Intent safe = Secrets.of(intent, known).intent();
        return switch (safe) {
            case CreateCluster create -> CreateClusterPlanner.plan(create, known);
            case ClusterIntent.StartCluster start -> StartClusterPlanner.plan(start, known);
            case ClusterIntent.StopCluster stop -> StopClusterPlanner.plan(stop, known);
            case ClusterIntent.DeleteCluster delete -> DeleteClusterPlanner.plan(delete, known);
            case NodeIntent.AddNode add -> AddNodePlanner.plan(add, known);
            case NodeIntent.RemoveNode remove -> RemoveNodePlanner.plan(remove, known);
            case NodeIntent.StartNode start -> StartNodePlanner.plan(start, known);
            case NodeIntent.StopNode stop -> StopNodePlanner.plan(stop, known);
            case NodeIntent.SetStandby standby -> NodeModePlanner.standby(standby, known);
            case NodeIntent.SetMaintenance maintenance -> NodeModePlanner.maintenance(maintenance, known);
            case NodeIntent.RebootNode reboot -> RebootNodePlanner.plan(reboot, known);
            case NodeIntent.FenceNode fence -> FenceNodePlanner.plan(fence, known);
            case QuorumIntent.SetQuorumDevice set -> SetQuorumDevicePlanner.plan(set, known);
            case QuorumIntent.RemoveQuorumDevice remove -> RemoveQuorumDevicePlanner.plan(remove, known);
            case QuorumIntent.SetQuorumOptions set -> SetQuorumOptionsPlanner.plan(set, known);
            case QuorumIntent.SetSbd set -> SetSbdPlanner.plan(set, known);
            case QuorumIntent.RemoveSbd remove -> RemoveSbdPlanner.plan(remove, known);
            case FenceIntent.AddFenceDevice add -> AddFenceDevicePlanner.plan(add, known);
            case FenceIntent.ProveFencing prove -> ProveFencingPlanner.plan(prove, known);
            case PropertyIntent.SetClusterOptions set -> ClusterOptionsPlanner.plan(set, known);
            case PropertyIntent.SetDefaults set -> DefaultsPlanner.plan(set, known);
            case CorosyncIntent.SetTotem set -> TotemPlanner.plan(set, known);
            case CorosyncIntent.SetLinks set -> LinksPlanner.plan(set, known);
            case CorosyncIntent.SetTransport set -> TransportPlanner.plan(set, known);
            case FenceIntent.SetFenceLevels levels -> FenceLevelsPlanner.plan(levels, known);
            case FenceIntent.DeleteFenceLevel level -> FenceLevelsPlanner.delete(level, known);
            case FenceIntent.TestFencing test -> TestFencingPlanner.plan(test, known);
            case FenceIntent.ConfirmOff confirm -> ConfirmOffPlanner.plan(confirm, known);
            case ConstraintIntent.PutConstraint put -> ConstraintPlanner.put(put, known);
            case ConstraintIntent.DeleteConstraint delete -> ConstraintPlanner.delete(delete, known);
            case ConstraintIntent.SetTicket ticket -> TicketPlanner.plan(ticket, known);
            case AclIntent.PutAclRole put -> AclPlanner.role(put, known);
            case AclIntent.PutAclSubject put -> AclPlanner.subject(put, known);
            case AclIntent.DeleteAcl delete -> AclPlanner.delete(delete, known);
            case AclIntent.EnableAcls enable -> AclPlanner.enable(enable, known);
            case AlertIntent.PutAlert put -> AlertPlanner.put(put, known);
            case AlertIntent.DeleteAlert delete -> AlertPlanner.delete(delete, known);
            case TagIntent.PutTag put -> TagPlanner.put(put, known);
            case TagIntent.DeleteTag delete -> TagPlanner.delete(delete, known);
            case AttributeIntent.SetNodeAttributes set -> AttributePlanner.plan(set, known);
            case StorageIntent storage -> StoragePlanner.plan(storage, known);
            case SharedStorageIntent.EnableSharedStorage enable -> EnableSharedStoragePlanner.plan(enable, known);
            case SharedStorageIntent.DisableSharedStorage disable -> DisableSharedStoragePlanner.plan(disable, known);
            case GuestIntent.CreateGuest create -> CreateGuestPlanner.plan(create, known);
            case GuestIntent.OfGuest guest -> GuestPlanner.plan(guest, known);
            case MaintenanceIntent.MaintainNodes maintain -> MaintainNodesPlanner.plan(maintain, known);
            case DrillIntent.RunDrill drill -> DrillPlanner.plan(drill, known);
            case GuestControlIntent.PutUnderCluster put -> PutUnderClusterPlanner.plan(put, known);
            case GuestControlIntent.ReleaseFromCluster release -> ReleasePlanner.plan(release, known);
            case GuestControlIntent.MigrateGuest migrate -> MigrateGuestPlanner.plan(migrate, known);
            case RestoreIntent.RestoreVersion restore -> RestorePlanner.plan(restore, known);
            case ResourceIntent.AddResource add -> AddResourcePlanner.plan(add, known);
            case ResourceIntent.EditResource edit -> EditResourcePlanner.plan(edit, known);
            case ResourceIntent.StartResource start -> TargetRolePlanner.start(start, known);
            case ResourceIntent.StopResource stop -> TargetRolePlanner.stop(stop, known);
            case ResourceIntent.MoveResource move -> MoveResourcePlanner.plan(move, known);
            case ResourceIntent.ClearResource clear -> ClearResourcePlanner.plan(clear, known);
            case ResourceIntent.CleanupResource cleanup -> CleanupResourcePlanner.plan(cleanup, known);
            case ResourceIntent.DeleteResource delete -> DeleteResourcePlanner.plan(delete, known);
            case FailoverDomainIntent.SaveFailoverDomain save -> SaveFailoverDomainPlanner.plan(save, known);
            case FailoverDomainIntent.DeleteFailoverDomain delete -> DeleteFailoverDomainPlanner.plan(delete, known);
            case ServiceIntent.CreateService create -> CreateServicePlanner.plan(create, known);
            case ServiceIntent.EditService edit -> EditServicePlanner.plan(edit, known);
            case ServiceIntent.StartService start -> StartServicePlanner.plan(start, known);
            case ServiceIntent.RestartService restart -> RestartServicePlanner.plan(restart, known);
            case ServiceIntent.RelocateService relocate -> RelocateServicePlanner.plan(relocate, known);
            case ServiceIntent.CloneService clone -> CloneServicePlanner.plan(clone, known);
            case ServiceIntent.EditBundle bundle -> EditBundlePlanner.plan(bundle, known);
            case ServiceIntent.SetUtilization utilization -> UtilizationPlanner.plan(utilization, known);
        };
    }
}
