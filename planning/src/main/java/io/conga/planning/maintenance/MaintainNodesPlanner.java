package io.conga.planning.maintenance;

import io.conga.planning.check.FieldCheck;
import io.conga.planning.check.Problems;
import io.conga.planning.guest.StrayGuests;
import io.conga.planning.intent.MaintenanceIntent;
import io.conga.planning.intent.MaintenanceIntent.Reboot;
import io.conga.planning.known.Known;
import io.conga.planning.known.KnownSystem;
import io.conga.planning.member.Members;
import io.conga.planning.plan.Plan;
import io.conga.planning.plan.Undo;
import io.conga.planning.step.Place;
import io.conga.planning.step.StepSentence;
import io.conga.planning.step.Steps;
import io.conga.protocol.cluster.ClusterView;
import io.conga.protocol.cluster.KnownFailure;
import io.conga.protocol.operation.MaintenanceOperation;
import io.conga.protocol.operation.Operation;
import io.conga.protocol.operation.Operation.Mode;
import io.conga.protocol.problem.ClusterProblem;
import io.conga.protocol.problem.TrustProblem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/*
 * For each node in turn:
 *
 * | Phase   | Where          | Do                                                  | Undo |
 * |---------|----------------|-----------------------------------------------------|------|
 * | check   | another member | CheckHealthy(all; not it where it was left off)     | (changes nothing) |
 * | fetch   | the node       | UpdatePackages(download only), if packages are wanted | none: packages lie in the cache |
 * | standby | another member | SetNodeMode(node, STANDBY, on)                      | none |
 * | drain   | another member | AwaitDrained(node)                                  | (changes nothing) |
 * | stop    | the node       | StopCluster, if packages are wanted                 | none |
 * | update  | the node       | UpdatePackages, if packages are wanted              | none |
 * | reboot  | the node       | RebootForMaintenance, unless never                  | none |
 * | start   | the node       | StartCluster, if it may have stopped                | none |
 * | healthy | another member | CheckHealthy(all; it on standby), waiting           | (changes nothing) |
 * | back    | another member | SetNodeMode(node, STANDBY, off)                     | none |
 * | settle  | another member | AwaitSettled                                        | (changes nothing) |
 * | done    | another member | CheckHealthy(all)                                   | (changes nothing) |
 *
 * A failure takes nothing back. A finished node is better than it was, and one that could not be updated must not get
 * services again before a person has looked. So there is no undo, and a person who cancels ends it between two nodes, or
 * before the first of a node's changes: later in a node's turn there is no state that anybody would want to keep.
 *
 * Packages are fetched before the node is drained: what fails most often, a repository that does not answer, then costs
 * nothing. The cluster is stopped for the update, so that no engine is replaced while it runs.
 */
/** Rolling maintenance. */
public final class MaintainNodesPlanner {

    private static final int LEAVE_SECONDS = 1800;
    private static final int STOP_SECONDS = 600;
    private static final int REBOOT_SECONDS = 1800;
    private static final int HEALTHY_SECONDS = 900;
    private static final int IN_ORDER_SECONDS = 60;

    private final MaintenanceIntent.MaintainNodes intent;
    private final Members members;
    private final List<String> known;
    private final Steps steps = new Steps();

    private MaintainNodesPlanner(MaintenanceIntent.MaintainNodes intent, Members members) {
        this.intent = intent;
        this.members = members;
        ClusterView view = members.cluster().view();
        this.known = view == null ? List.of() : KnownFailure.of(view);
    }

    public static Plan plan(MaintenanceIntent.MaintainNodes intent, Known known) {
        Members members = Members.of(known, intent.cluster());
        check(intent, members);
        var planner = new MaintainNodesPlanner(intent, members);
        if (members.names().size() > 1) {
            intent.nodes().forEach(planner::node);
        }
        var hazards = new ArrayList<>(MaintenanceHazards.of(intent, members, planner.known));
        if (intent.reboot() != Reboot.NEVER) {
            hazards.addAll(StrayGuests.goDown(known, members, intent.nodes()));
        }
        return new Plan(
                intent,
                MaintenanceSentence.MAINTAIN.with("nodes", String.join(", ", intent.nodes())),
                intent.cluster(),
                planner.steps.systems(),
                planner.steps.list(),
                hazards,
                new Undo(false, false, MaintenanceSentence.UNDO.with()),
                members.cibFingerprint());
    }

    private static void check(MaintenanceIntent.MaintainNodes intent, Members members) {
        var problems = new Problems();
        if (intent.nodes().isEmpty()) {
            FieldCheck.invalid(problems, "nodes", "At least one node is needed.");
        }
        var seen = new HashSet<String>();
        for (int i = 0; i < intent.nodes().size(); i++) {
            String node = intent.nodes().get(i);
            String field = "nodes[" + i + "]";
            if (members.cluster().member(node).isEmpty()) {
                problems.add(field, ClusterProblem.UNKNOWN_NODE, "node", node, "cluster", members.clusterName());
            } else if (!seen.add(node)) {
                FieldCheck.invalid(problems, field, node + " is named twice.");
            } else if (members.system(node).filter(KnownSystem::trusted).isEmpty()) {
                problems.add(field, TrustProblem.NOT_TRUSTED, "node", node);
            }
        }
        problems.refuse();
    }

    private void node(String node) {
        Place here = members.place(node);
        Place other = members.anyOnlineBut(node).orElseThrow(members::noOnlineMember);
        before(node, here, other);
        steps.noPauseFromHere()
                .phase()
                .add(
                        "drain." + node,
                        other,
                        MaintenanceSentence.DRAIN.with("target", node),
                        new MaintenanceOperation.AwaitDrained(node, LEAVE_SECONDS));
        work(node, here);
        after(node, other);
        steps.pauseFromHere();
    }

    private void before(String node, Place here, Place other) {
        boolean goesOn = MaintenanceHazards.onStandby(members, node);
        List<String> sound = goesOn
                ? members.names().stream().filter(name -> !name.equals(node)).toList()
                : members.names();
        steps.phase()
                .add(
                        "check." + node,
                        other,
                        MaintenanceSentence.CHECK.with("target", node),
                        new MaintenanceOperation.CheckHealthy(sound, List.of(), known, 0));
        if (intent.updatePackages()) {
            steps.phase()
                    .add(
                            "fetch." + node,
                            here,
                            MaintenanceSentence.FETCH.with("node", node),
                            new MaintenanceOperation.UpdatePackages(true));
        }
        steps.phase()
                .add(
                        "standby." + node,
                        other,
                        StepSentence.STANDBY_ON.with("target", node),
                        new Operation.SetNodeMode(node, Mode.STANDBY, true));
    }

    private void work(String node, Place here) {
        if (intent.updatePackages()) {
            steps.phase()
                    .add(
                            "stop." + node,
                            here,
                            StepSentence.STOP_CLUSTER.with("node", node),
                            new Operation.StopCluster(STOP_SECONDS))
                    .phase()
                    .add(
                            "update." + node,
                            here,
                            MaintenanceSentence.UPDATE.with("node", node),
                            new MaintenanceOperation.UpdatePackages(false));
        }
        if (intent.reboot() != Reboot.NEVER) {
            boolean always = intent.reboot() == Reboot.ALWAYS;
            steps.phase()
                    .add(
                            "reboot." + node,
                            here,
                            (always ? MaintenanceSentence.REBOOT : MaintenanceSentence.REBOOT_IF_NEEDED)
                                    .with("node", node),
                            new MaintenanceOperation.RebootForMaintenance(always, REBOOT_SECONDS));
        }
        steps.phase()
                .add(
                        "start." + node,
                        here,
                        StepSentence.START_CLUSTER.with("node", node),
                        new Operation.StartCluster());
    }

    private void after(String node, Place other) {
        steps.phase()
                .add(
                        "healthy." + node,
                        other,
                        MaintenanceSentence.HEALTHY.with("target", node),
                        new MaintenanceOperation.CheckHealthy(members.names(), List.of(node), known, HEALTHY_SECONDS))
                .phase()
                .add(
                        "back." + node,
                        other,
                        StepSentence.STANDBY_OFF.with("target", node),
                        new Operation.SetNodeMode(node, Mode.STANDBY, false))
                .phase()
                .add(
                        "settle." + node,
                        other,
                        MaintenanceSentence.SETTLE.with("target", node),
                        new Operation.AwaitSettled(LEAVE_SECONDS))
                .phase()
                .add(
                        "done." + node,
                        other,
                        MaintenanceSentence.DONE.with("target", node),
                        new MaintenanceOperation.CheckHealthy(members.names(), List.of(), known, IN_ORDER_SECONDS));
    }
}
