package io.conga.planning.node;

import io.conga.planning.intent.NodeIntent;
import io.conga.planning.known.Known;
import io.conga.planning.member.FenceDevices;
import io.conga.planning.member.Members;
import io.conga.planning.member.Quorum;
import io.conga.planning.plan.Hazard;
import io.conga.planning.plan.Plan;
import io.conga.planning.plan.Undo;
import io.conga.planning.step.Place;
import io.conga.planning.step.StepSentence;
import io.conga.planning.step.Steps;
import io.conga.protocol.cluster.ClusterView;
import io.conga.protocol.cluster.ResourceDefinition;
import io.conga.protocol.operation.Operation;
import io.conga.protocol.operation.Operation.Mode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/*
 * | Phase   | Where                       | Do                                | Undo                             |
 * |---------|-----------------------------|-----------------------------------|----------------------------------|
 * | standby | another member              | SetNodeMode(node, STANDBY, on)    | SetNodeMode(off), if it was off  |
 * | settle  | another member              | AwaitSettled: what ran there left | (changes nothing)                |
 * | stop    | the node                    | StopCluster                       | StartCluster                     |
 * | ready   | another member              | AwaitMembers(the rest)            | ReloadCorosync                   |
 * | write   | each of the rest            | WriteCorosync(new, replaces old)  | WriteCorosync(old, replaces new) |
 * | reload  | another member              | ReloadCorosync                    | (see ready)                      |
 * | forget  | another member              | ForgetNode(node)                  | none: it is known again when it joins |
 * | destroy | the node                    | DestroyClusterFiles(name)         | none: the last step; a backup stays |
 *
 * A node that does not answer is left out of the phases that need it; what stays there is said.
 */
/** Removes a node from a running cluster. */
public final class RemoveNodePlanner {

    private RemoveNodePlanner() {}

    public static Plan plan(NodeIntent.RemoveNode intent, Known known) {
        Members members = Members.of(known, intent.cluster());
        String node = intent.node();
        members.require(node, false);
        List<String> rest =
                members.names().stream().filter(name -> !name.equals(node)).toList();
        Place member = rest.isEmpty()
                ? members.anyOnline()
                : members.anyOnlineBut(node).orElseThrow(members::noOnlineMember);
        var steps = new Steps();
        boolean here = members.usable(node);
        if (here && members.online(node)) {
            leave(steps, members, node, member);
        }
        var rollout = new CorosyncRollout(members, rest, edit -> edit.removeNode(node));
        rollout.write(steps, member);
        rollout.reload(steps, member);
        steps.phase()
                .add(
                        "forget." + node,
                        member,
                        StepSentence.FORGET_NODE.with("target", node),
                        new Operation.ForgetNode(node));
        if (here) {
            steps.phase()
                    .add(
                            "destroy." + node,
                            members.place(node),
                            StepSentence.DESTROY_FILES.with("node", node),
                            new Operation.DestroyClusterFiles(members.clusterName()));
        }
        var hazards = hazards(members, node, rest);
        hazards.addAll(rollout.hazards());
        return new Plan(
                intent,
                NodeSentence.REMOVE.with("node", node, "cluster", members.clusterName()),
                intent.cluster(),
                steps.systems(),
                steps.list(),
                hazards,
                new Undo(true, true, NodeSentence.REMOVE_UNDO.with()),
                members.corosyncFingerprints());
    }

    private static void leave(Steps steps, Members members, String node, Place member) {
        boolean standby =
                members.state(node).filter(ClusterView.Member::standby).isPresent();
        if (!standby) {
            steps.add(
                    "standby." + node,
                    member,
                    StepSentence.STANDBY_ON.with("target", node),
                    new Operation.SetNodeMode(node, Mode.STANDBY, true),
                    new Operation.SetNodeMode(node, Mode.STANDBY, false));
        }
        steps.phase().add("settle", member, StepSentence.AWAIT_SETTLED.with(), new Operation.AwaitSettled(300));
        steps.phase()
                .add(
                        "stop." + node,
                        members.place(node),
                        StepSentence.STOP_CLUSTER.with("node", node),
                        new Operation.StopCluster(300),
                        new Operation.StartCluster());
    }

    private static List<Hazard> hazards(Members members, String node, List<String> rest) {
        var hazards = new ArrayList<Hazard>();
        if (rest.isEmpty()) {
            hazards.add(NodeHazard.LAST_NODE.with("node", node, "cluster", members.clusterName()));
        }
        if (!members.usable(node)) {
            hazards.add(
                    members.online(node)
                            ? NodeHazard.STILL_RUNS.with("node", node)
                            : NodeHazard.FILES_STAY.with("node", node));
        }
        hazards.addAll(NodeHazards.ofResources(members, node));
        long online = rest.stream().filter(members::online).count();
        int needed = rest.size() == 2 ? 1 : Quorum.majority(rest.size());
        if (!rest.isEmpty() && online < needed) {
            hazards.add(NodeHazard.QUORUM_AFTER_REMOVAL.with(
                    "online", String.valueOf(online), "all", String.valueOf(rest.size())));
        }
        if (rest.size() == 2) {
            hazards.add(NodeHazard.BECOMES_TWO.with("cluster", members.clusterName()));
        }
        String devices = FenceDevices.of(members.configuration(), node).stream()
                .filter(device -> device.parameters().toString().contains(node))
                .map(ResourceDefinition::id)
                .collect(Collectors.joining(", "));
        if (!devices.isEmpty()) {
            hazards.add(NodeHazard.FENCE_DEVICE_NAMES.with("devices", devices, "node", node));
        }
        return hazards;
    }
}
