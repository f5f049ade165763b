package io.conga.planning.node;

import io.conga.planning.check.Problems;
import io.conga.planning.cluster.LinkCheck;
import io.conga.planning.cluster.NewNodeCheck;
import io.conga.planning.intent.CreateCluster.NewNode;
import io.conga.planning.intent.NodeIntent;
import io.conga.planning.known.Known;
import io.conga.planning.member.FenceDevices;
import io.conga.planning.member.Members;
import io.conga.planning.plan.Hazard;
import io.conga.planning.plan.Plan;
import io.conga.planning.plan.Undo;
import io.conga.planning.secret.SecretName;
import io.conga.planning.shared.JoiningStorage;
import io.conga.planning.step.Place;
import io.conga.planning.step.StepSentence;
import io.conga.planning.step.Steps;
import io.conga.protocol.cluster.CorosyncConfiguration;
import io.conga.protocol.cluster.CorosyncConfiguration.CorosyncNode;
import io.conga.protocol.operation.Operation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/*
 * | Phase       | Where             | Do                                             | Undo                              |
 * |-------------|-------------------|------------------------------------------------|-----------------------------------|
 * | check       | the new node      | CheckJoinable(all addresses)                   | (changes nothing)                 |
 * | install     | the new node      | InstallPackages, if something is missing       | none: packages stay, and it says so |
 * | storage     | it and a member   | where nodes share storage: JoiningStorage      | as it says                        |
 * | settled     | any online member | AwaitSettled                                   | ForgetNode(new)                   |
 * | ready       | any online member | AwaitMembers(those online)                     | ReloadCorosync                    |
 * | write       | each old node     | WriteCorosync(new, replaces old)               | WriteCorosync(old, replaces new)  |
 * | write (new) | the new node      | WriteCorosync(new, the key of a member)        | DestroyClusterFiles(name)         |
 * | reload      | any online member | ReloadCorosync                                 | (see ready)                       |
 * | start       | the new node      | StartCluster                                   | StopCluster                       |
 * | await       | the new node      | AwaitMembers(all, quorum)                      | (changes nothing)                 |
 * | settle      | any online member | AwaitSettled                                   | (changes nothing)                 |
 * | enable      | the new node      | EnableCluster(true)                            | EnableCluster(false)              |
 *
 * In reverse: the new node stops, its files go, the old files come back, Corosync reads them, Pacemaker forgets it.
 */
/** Takes a system into a running cluster. */
public final class AddNodePlanner {

    private AddNodePlanner() {}

    public static Plan plan(NodeIntent.AddNode intent, Known known) {
        Members members = Members.of(known, intent.cluster());
        NewNode node = intent.node();
        Place member = members.anyOnline();
        var rollout = new CorosyncRollout(
                members, members.names(), edit -> edit.addNode(new CorosyncNode(node.name(), null, node.links())));
        check(intent, known, members, rollout.before());
        Place place = Place.only(node.system(), node.name());
        var storage = new JoiningStorage(known, members, place);
        var steps = new Steps();
        steps.add(
                "check." + node.name(),
                place,
                StepSentence.CHECK_JOINABLE.with("node", node.name()),
                new Operation.CheckJoinable(rollout.addresses()));
        if (intent.installPackages()) {
            steps.phase()
                    .add(
                            "install." + node.name(),
                            place,
                            StepSentence.INSTALL_PACKAGES.with("node", node.name()),
                            new Operation.InstallPackages(Stream.concat(
                                            Stream.of(Operation.Feature.CLUSTER, Operation.Feature.FENCING),
                                            storage.features().stream())
                                    .toList()));
        }
        storage.before(steps);
        steps.phase()
                .add(
                        "settled",
                        member,
                        StepSentence.AWAIT_SETTLED.with(),
                        new Operation.AwaitSettled(300),
                        new Operation.ForgetNode(node.name()));
        rollout.write(steps, member);
        steps.phase()
                .add(
                        "write." + node.name(),
                        place,
                        StepSentence.WRITE_COROSYNC.with("node", node.name()),
                        new Operation.WriteCorosync(rollout.text(), key(rollout.before(), member), null),
                        new Operation.DestroyClusterFiles(members.clusterName()));
        rollout.reload(steps, member);
        join(steps, members, place, member);
        storage.after(steps);
        if (intent.startAtBoot()) {
            steps.phase()
                    .add(
                            "enable." + node.name(),
                            place,
                            StepSentence.ENABLE_CLUSTER.with("node", node.name()),
                            new Operation.EnableCluster(true),
                            new Operation.EnableCluster(false));
        }
        var fingerprints = new TreeMap<>(members.corosyncFingerprints());
        fingerprints.put("corosync:" + node.name(), "none");
        return new Plan(
                intent,
                NodeSentence.ADD.with("node", node.name(), "cluster", members.clusterName()),
                intent.cluster(),
                steps.systems(),
                steps.list(),
                hazards(members, node, rollout, storage),
                new Undo(true, true, NodeSentence.ADD_UNDO.with("node", node.name())),
                fingerprints);
    }

    private static @Nullable String key(CorosyncConfiguration before, Place member) {
        return before.encrypted() ? SecretName.reference(SecretName.authkeyOf(member.system())) : null;
    }

    private static void check(NodeIntent.AddNode intent, Known known, Members members, CorosyncConfiguration before) {
        var problems = new Problems();
        new NewNodeCheck(problems, known, intent.installPackages(), Set.copyOf(members.names()))
                .check("node", intent.node());
        Set<String> taken = new HashSet<>();
        before.nodes().forEach(node -> taken.addAll(node.links()));
        int links =
                before.nodes().isEmpty() ? 1 : before.nodes().getFirst().links().size();
        LinkCheck.check(problems, "node.links", intent.node().links(), links, before.transport(), taken);
        problems.refuse();
    }

    private static void join(Steps steps, Members members, Place place, Place member) {
        String node = place.node();
        var all = new ArrayList<>(members.online());
        all.add(node);
        steps.phase()
                .add(
                        "start." + node,
                        place,
                        StepSentence.START_CLUSTER.with("node", node),
                        new Operation.StartCluster(),
                        new Operation.StopCluster(120));
        steps.phase()
                .add(
                        "await." + node,
                        place,
                        StepSentence.AWAIT_QUORUM.with("nodes", String.join(", ", all)),
                        new Operation.AwaitMembers(all, true, 120));
        steps.phase().add("settle", member, StepSentence.AWAIT_SETTLED.with(), new Operation.AwaitSettled(300));
    }

    private static List<Hazard> hazards(
            Members members, NewNode node, CorosyncRollout rollout, JoiningStorage storage) {
        var hazards = new ArrayList<>(rollout.hazards());
        hazards.addAll(storage.hazards());
        if (FenceDevices.of(members.configuration(), node.name()).isEmpty()) {
            hazards.add(NodeHazard.NOT_FENCED.with("node", node.name()));
        }
        if (members.names().size() == 1) {
            hazards.add(NodeHazard.BECOMES_TWO.with("cluster", members.clusterName()));
        }
        return hazards;
    }
}
