package io.conga.planning.fence;

import io.conga.planning.check.Problems;
import io.conga.planning.intent.FenceIntent;
import io.conga.planning.intent.FenceIntent.NewFenceDevice;
import io.conga.planning.known.Known;
import io.conga.planning.member.FenceDevices;
import io.conga.planning.member.Members;
import io.conga.planning.plan.Hazard;
import io.conga.planning.plan.Plan;
import io.conga.planning.plan.Undo;
import io.conga.planning.step.Place;
import io.conga.planning.step.StepSentence;
import io.conga.planning.step.Steps;
import io.conga.protocol.agent.AgentMetadata;
import io.conga.protocol.cluster.CibEdit;
import io.conga.protocol.cluster.ClusterConfiguration;
import io.conga.protocol.cluster.ClusterView;
import io.conga.protocol.operation.Operation;
import io.conga.protocol.problem.ClusterProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/*
 * | Phase  | Where                           | Do                           | Undo                                |
 * |--------|---------------------------------|------------------------------|-------------------------------------|
 * | add    | any online member               | EditCib(device, fencing on)  | EditCib(delete it, option as it was) |
 * | settle | any online member               | AwaitSettled                 | (changes nothing)                   |
 * | prove  | per target, from another member | ProveFencing                 | (cuts nothing)                      |
 */
/** Adds a fence device, turns fencing on, and proves the device by status. */
public final class AddFenceDevicePlanner {

    private AddFenceDevicePlanner() {}

    public static Plan plan(FenceIntent.AddFenceDevice intent, Known known) {
        Members members = Members.of(known, intent.cluster());
        ClusterConfiguration configuration = members.configuration();
        NewFenceDevice device = intent.device();
        Place place = members.anyOnline();
        Optional<AgentMetadata> metadata = known.agent(device.agent());
        var problems = new Problems();
        FenceDeviceCheck.check(problems, "device", device, members.names(), configuration.xml(), metadata);
        if (metadata.isEmpty()) {
            problems.add(
                    "device.agent",
                    ClusterProblem.UNKNOWN_AGENT,
                    "agent",
                    device.agent().toString(),
                    "node",
                    place.node());
        }
        problems.refuse();
        boolean unfences = metadata.filter(AgentMetadata::unfences).isPresent();
        ClusterView view = members.cluster().view();
        String option = FencingOption.name(view == null ? null : view.pacemakerVersion());
        var edits = new ArrayList<CibEdit>(FenceDeviceXml.edits(device, unfences));
        edits.add(new CibEdit.SetValues("crm_config", "cluster_property_set", Map.of(option, "true")));
        List<CibEdit> back = List.of(
                new CibEdit.SetValues(
                        "crm_config",
                        "cluster_property_set",
                        Map.of(option, configuration.properties().getOrDefault(option, ""))),
                new CibEdit.Delete(device.id()));
        var steps = new Steps()
                .add(
                        "add." + device.id(),
                        place,
                        StepSentence.ADD_FENCE_DEVICE.with("device", device.id()),
                        new Operation.EditCib(configuration.version(), edits, "add fence device " + device.id()),
                        new Operation.EditCib(null, back, "undo: add fence device " + device.id()))
                .phase()
                .add("settle", place, StepSentence.AWAIT_SETTLED.with(), new Operation.AwaitSettled(120))
                .phase();
        for (String target : device.targets()) {
            Place from = members.anyOnlineBut(target).orElse(place);
            steps.add(
                    "prove." + device.id() + "." + target,
                    from,
                    StepSentence.PROVE_FENCING.with("device", device.id(), "node", from.node(), "target", target),
                    FenceProof.of(device, target));
        }
        return new Plan(
                intent,
                FenceSentence.ADD.with("device", device.id(), "cluster", members.clusterName()),
                intent.cluster(),
                steps.systems(),
                steps.list(),
                hazards(members, configuration, device, unfences),
                new Undo(true, true, FenceSentence.ADD_UNDO.with()),
                members.cibFingerprint());
    }

    private static List<Hazard> hazards(
            Members members, ClusterConfiguration configuration, NewFenceDevice device, boolean unfences) {
        var hazards = new ArrayList<Hazard>();
        if (!FencingOption.isOn(configuration.properties())) {
            hazards.add(FenceHazard.TURNS_ON.with("cluster", members.clusterName()));
        }
        if (unfences) {
            hazards.add(FenceHazard.UNFENCES.with("nodes", String.join(", ", device.targets())));
        }
        List<String> bare = members.names().stream()
                .filter(node -> !device.targets().contains(node)
                        && FenceDevices.of(configuration, node).isEmpty())
                .toList();
        if (!bare.isEmpty()) {
            hazards.add(FenceHazard.OTHERS_BARE.with("nodes", String.join(", ", bare)));
        }
        List<String> unclean = device.targets().stream()
                .filter(node ->
                        members.state(node).filter(ClusterView.Member::unclean).isPresent())
                .toList();
        if (!unclean.isEmpty()) {
            hazards.add(FenceHazard.UNCLEAN_NOW.with("nodes", String.join(", ", unclean)));
        }
        device.targets().stream()
                .filter(node -> members.anyOnlineBut(node).isEmpty())
                .forEach(node -> hazards.add(FenceHazard.PROOF_FROM_TARGET.with("node", node)));
        return hazards;
    }
}
