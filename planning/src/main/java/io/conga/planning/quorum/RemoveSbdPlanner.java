package io.conga.planning.quorum;

import io.conga.planning.cib.PrimitiveXml;
import io.conga.planning.fence.FencingOption;
import io.conga.planning.intent.QuorumIntent.RemoveSbd;
import io.conga.planning.known.Known;
import io.conga.planning.member.FenceDevices;
import io.conga.planning.member.MemberHazard;
import io.conga.planning.member.Members;
import io.conga.planning.plan.Hazard;
import io.conga.planning.plan.Plan;
import io.conga.planning.plan.Undo;
import io.conga.planning.step.Place;
import io.conga.planning.step.Steps;
import io.conga.protocol.agent.AgentName;
import io.conga.protocol.cluster.CibEdit;
import io.conga.protocol.cluster.ClusterConfiguration;
import io.conga.protocol.cluster.QuorumState;
import io.conga.protocol.cluster.ResourceDefinition;
import io.conga.protocol.operation.Operation;
import io.conga.protocol.operation.QuorumOperation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/*
 * | Phase    | Where               | Do                                   | Undo                    |
 * |----------|---------------------|--------------------------------------|-------------------------|
 * | fencing  | any online member   | EditCib(delete fence_sbd devices)    | EditCib(put them back)  |
 * | restarts | member after member | see SbdRestarts                      | SBD comes back          |
 *
 * The disks keep their headers: nothing is erased.
 */
/** Takes SBD away from a cluster. */
public final class RemoveSbdPlanner {

    private RemoveSbdPlanner() {}

    public static Plan plan(RemoveSbd intent, Known known) {
        Members members = Members.of(known, intent.cluster());
        Place member = members.anyOnline();
        ClusterConfiguration configuration = members.configuration();
        List<ResourceDefinition> all = FenceDevices.all(configuration);
        List<ResourceDefinition> devices =
                all.stream().filter(RemoveSbdPlanner::isSbd).toList();
        var steps = new Steps();
        fencing(steps, member, configuration, devices);
        QuorumState.Sbd now =
                QuorumMembers.sbd(members).orElse(new QuorumState.Sbd(false, "/dev/watchdog", 5, List.of()));
        SbdRestarts.add(
                steps,
                members,
                false,
                new QuorumOperation.WriteSbd(List.of(), now.watchdog(), now.watchdogSeconds()),
                new QuorumOperation.WriteSbd(
                        now.disks().stream().map(QuorumState.Disk::device).toList(),
                        now.watchdog(),
                        now.watchdogSeconds()));
        var hazards = new ArrayList<Hazard>();
        members.unusable().forEach(node -> hazards.add(MemberHazard.NODE_UNREACHABLE.with("node", node)));
        hazards.add(QuorumHazard.RESTART_EACH.with("nodes", String.join(", ", members.online())));
        if (all.size() == devices.size() && FencingOption.isOn(configuration.properties())) {
            hazards.add(QuorumHazard.NO_FENCING_LEFT.with("cluster", members.clusterName()));
        }
        return new Plan(
                intent,
                QuorumSentence.REMOVE_SBD.with("cluster", members.clusterName()),
                intent.cluster(),
                steps.systems(),
                steps.list(),
                hazards,
                new Undo(true, true, QuorumSentence.REMOVE_SBD_UNDO.with()),
                members.cibFingerprint());
    }

    private static boolean isSbd(ResourceDefinition device) {
        AgentName agent = device.agent();
        return agent != null
                && (agent.type().equals("fence_sbd") || agent.type().equals("external/sbd"));
    }

    private static void fencing(
            Steps steps, Place member, ClusterConfiguration configuration, List<ResourceDefinition> devices) {
        var edits = new ArrayList<CibEdit>();
        var back = new ArrayList<CibEdit>();
        for (ResourceDefinition device : devices) {
            AgentName agent = device.agent();
            edits.add(new CibEdit.Delete(device.id()));
            if (agent != null) {
                back.add(new CibEdit.Put(
                        "resources",
                        PrimitiveXml.of(device.id(), agent, device.parameters(), device.meta(), device.operations())
                                .toString()));
            }
        }
        for (String option : FencingOption.names("watchdog-timeout")) {
            String watchdog = configuration.properties().getOrDefault(option, "");
            if (!watchdog.isEmpty()) {
                edits.add(new CibEdit.SetValues("crm_config", "cluster_property_set", Map.of(option, "")));
                back.add(new CibEdit.SetValues("crm_config", "cluster_property_set", Map.of(option, watchdog)));
            }
        }
        if (!edits.isEmpty()) {
            steps.add(
                    "fencing",
                    member,
                    QuorumSentence.SBD_NO_FENCING.with(),
                    new Operation.EditCib(configuration.version(), edits, "use no SBD"),
                    new Operation.EditCib(null, back, "undo: use no SBD"));
        }
    }
}
