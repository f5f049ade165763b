package io.conga.planning.known;

import io.conga.planning.guest.GuestServices;
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
import io.conga.planning.shared.SharedWords;
import io.conga.protocol.agent.AgentName;
import io.conga.protocol.cluster.ClusterConfiguration;
import io.conga.protocol.cluster.ResourceDefinition;
import io.conga.protocol.storage.StorageView;
import io.conga.protocol.storage.change.StorageObject;
import io.conga.protocol.storage.guard.Target;
import io.conga.protocol.storage.guard.Targets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What luci has to know before an intent can be planned. luci reads these from the nodes, puts them into
 * {@link Known}, and then calls the planner. What can't be had is left out; the planner says what is missing.
 *
 * @param cluster luci's id of the cluster whose view, configuration and corosync.conf are needed; null: none
 * @param systems luci's ids of systems whose facts are needed, beside those of the cluster's members
 * @param agents agents whose metadata are needed; ask a system of {@code systems} or an online member
 * @param resources resources of the cluster whose agents' metadata are needed as well
 * @param fenceDevices whether the metadata of every fence device's agent are needed as well
 */
public record Needs(
        @Nullable String cluster,
        List<String> systems,
        List<AgentName> agents,
        List<String> resources,
        boolean fenceDevices) {

    public Needs {
        systems = List.copyOf(systems);
        agents = List.copyOf(agents);
        resources = List.copyOf(resources);
    }

    /** What is needed to plan that intent. */
    public static Needs of(Intent intent) {
        return switch (intent) {
            case CreateCluster create ->
                new Needs(
                        null,
                        create.nodes().stream()
                                .map(CreateCluster.NewNode::system)
                                .distinct()
                                .toList(),
                        create.fencing() == null
                                ? List.of()
                                : create.fencing().devices().stream()
                                        .map(FenceIntent.NewFenceDevice::agent)
                                        .distinct()
                                        .toList(),
                        List.of(),
                        false);
            case ClusterIntent cluster -> ofCluster(cluster.cluster());
            case NodeIntent.AddNode add ->
                new Needs(add.cluster(), List.of(add.node().system()), List.of(), List.of(), false);
            case NodeIntent node -> ofCluster(node.cluster());
            case PropertyIntent property -> ofCluster(property.cluster());
            case CorosyncIntent corosync -> ofCluster(corosync.cluster());
            case ResourceIntent.AddResource add ->
                new Needs(add.cluster(), List.of(), List.of(add.agent()), List.of(), false);
            case ResourceIntent.EditResource edit ->
                new Needs(edit.cluster(), List.of(), List.of(), List.of(edit.resource()), false);
            case ResourceIntent resource -> ofCluster(resource.cluster());
            case FailoverDomainIntent domain -> ofCluster(domain.cluster());
            case ServiceIntent.CreateService create ->
                new Needs(
                        create.cluster(),
                        List.of(),
                        create.resources().stream()
                                .map(ServiceIntent.NewResource::agent)
                                .distinct()
                                .toList(),
                        List.of(),
                        false);
            case ServiceIntent.CloneService clone ->
                new Needs(clone.cluster(), List.of(), List.of(), List.of(clone.service()), false);
            case ServiceIntent service -> ofCluster(service.cluster());
            case FenceIntent.SetFenceLevels levels -> ofCluster(levels.cluster());
            case FenceIntent.DeleteFenceLevel level -> ofCluster(level.cluster());
            case FenceIntent.TestFencing test -> ofCluster(test.cluster());
            case FenceIntent.ConfirmOff confirm -> ofCluster(confirm.cluster());
            case ConstraintIntent constraint -> ofCluster(constraint.cluster());
            case AclIntent acl -> ofCluster(acl.cluster());
            case AlertIntent alert -> ofCluster(alert.cluster());
            case TagIntent tag -> ofCluster(tag.cluster());
            case AttributeIntent attribute -> ofCluster(attribute.cluster());
            case QuorumIntent.SetQuorumDevice set ->
                new Needs(set.cluster(), List.of(set.system()), List.of(), List.of(), false);
            case QuorumIntent quorum -> ofCluster(quorum.cluster());
            case FenceIntent.AddFenceDevice add ->
                new Needs(add.cluster(), List.of(), List.of(add.device().agent()), List.of(), false);
            case StorageIntent.CreateSharedFileSystem create ->
                new Needs(create.cluster(), List.of(create.system()), SharedWords.AGENTS, List.of(), false);
            // Its storage is read for the plan, and that says whether it can be reached.
            case StorageIntent _ -> new Needs(null, List.of(), List.of(), List.of(), false);
            case GuestControlIntent control ->
                new Needs(control.cluster(), List.of(), List.of(GuestServices.AGENT), List.of(), false);
            case GuestIntent guest -> new Needs(null, List.of(guest.system()), List.of(), List.of(), false);
            case SharedStorageIntent shared ->
                new Needs(shared.cluster(), List.of(), SharedWords.AGENTS, List.of(), false);
            case MaintenanceIntent maintenance -> ofCluster(maintenance.cluster());
            case DrillIntent drill -> ofCluster(drill.cluster());
            case RestoreIntent restore -> ofCluster(restore.cluster());
            case FenceIntent.ProveFencing prove -> new Needs(prove.cluster(), List.of(), List.of(), List.of(), true);
        };
    }

    /**
     * Whether each member has to be asked for its facts: what its files, packages and services are. A change of the CIB is
     * made by one member for all, and the CIB itself refuses what was planned on an older one.
     */
    public static boolean factsAnew(Intent intent) {
        return switch (intent) {
            case CreateCluster _,
                    ClusterIntent _,
                    NodeIntent _,
                    CorosyncIntent _,
                    QuorumIntent _,
                    SharedStorageIntent _,
                    MaintenanceIntent _,
                    StorageIntent _,
                    // Nobody may confirm that a node is off while it answers, even if its stream was lost just now.
                    FenceIntent _,
                    DrillIntent _,
                    RestoreIntent _ -> true;
            case PropertyIntent _,
                    ResourceIntent _,
                    ServiceIntent _,
                    FailoverDomainIntent _,
                    ConstraintIntent _,
                    AclIntent _,
                    AlertIntent _,
                    TagIntent _,
                    GuestIntent _,
                    GuestControlIntent _,
                    AttributeIntent _ -> false;
        };
    }

    /** Whether what the engine says of its options is needed too. */
    public static boolean options(Intent intent) {
        return intent instanceof PropertyIntent || intent instanceof CorosyncIntent;
    }

    /**
     * Devices of the acting system whose signatures have to be read from the devices themselves; the storage of the system,
     * of its cluster and of whoever sees the same disks is needed too.
     */
    public static List<String> signatures(StorageIntent intent, StorageView view) {
        return Stream.concat(
                        intent.change().objects().stream()
                                .filter(object -> object.startsWith(StorageObject.DEVICE))
                                .map(object -> object.substring(StorageObject.DEVICE.length())),
                        Targets.of(intent.change(), view).stream()
                                .filter(Target::read)
                                .map(Target::device))
                .distinct()
                .toList();
    }

    private static Needs ofCluster(String cluster) {
        return new Needs(cluster, List.of(), List.of(), List.of(), false);
    }

    /** All agents that are needed, once the cluster's configuration is known. */
    public List<AgentName> agentsWith(@Nullable ClusterConfiguration configuration) {
        Set<AgentName> all = new LinkedHashSet<>(agents);
        if (configuration != null) {
            collect(configuration.resources(), all);
        }
        return List.copyOf(all);
    }

    private void collect(List<ResourceDefinition> definitions, Set<AgentName> into) {
        for (ResourceDefinition definition : definitions) {
            AgentName agent = definition.agent();
            if (agent != null
                    && (resources.contains(definition.id())
                            || (fenceDevices && agent.standard().equals("stonith")))) {
                into.add(agent);
            }
            collect(definition.children(), into);
        }
    }
}
