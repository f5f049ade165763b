package io.conga.planning.quorum;

import io.conga.planning.member.Members;
import io.conga.planning.step.Place;
import io.conga.planning.step.StepSentence;
import io.conga.planning.step.Steps;
import io.conga.protocol.operation.Operation;
import io.conga.protocol.operation.QuorumOperation;
import io.conga.protocol.operation.QuorumOperation.EnableSbd;
import java.util.List;

/*
 * | Phase    | Where           | Do               | Undo                   |
 * |----------|-----------------|------------------|------------------------|
 * | stop     | the node        | StopCluster      | StartCluster           |
 * | settings | the node        | WriteSbd(new)    | WriteSbd(old)          |
 * | enable   | the node        | EnableSbd        | EnableSbd, as it was   |
 * | start    | the node        | StartCluster     | StopCluster            |
 * | await    | the node        | AwaitMembers     | (changes nothing)      |
 *
 * One node after another, so that the others go on serving. A node whose cluster is stopped is not started.
 */
/** SBD comes to, or goes from, the nodes of a running cluster. */
final class SbdRestarts {

    private SbdRestarts() {}

    static void add(
            Steps steps,
            Members members,
            boolean enabled,
            QuorumOperation.WriteSbd after,
            QuorumOperation.WriteSbd before) {
        List<String> online = members.usable().stream().filter(members::online).toList();
        for (String node : members.usable()) {
            Place place = members.place(node);
            boolean running = online.contains(node);
            if (running) {
                steps.phase()
                        .add(
                                "stop." + node,
                                place,
                                StepSentence.STOP_CLUSTER.with("node", node),
                                new Operation.StopCluster(300),
                                new Operation.StartCluster());
            }
            steps.phase()
                    .add("settings." + node, place, QuorumSentence.SBD_SETTINGS.with("node", node), after, before)
                    .phase()
                    .add(
                            "enable." + node,
                            place,
                            (enabled ? QuorumSentence.SBD_ENABLE : QuorumSentence.SBD_DISABLE).with("node", node),
                            new EnableSbd(enabled),
                            new EnableSbd(!enabled));
            if (running) {
                steps.phase()
                        .add(
                                "start." + node,
                                place,
                                StepSentence.START_CLUSTER.with("node", node),
                                new Operation.StartCluster(),
                                new Operation.StopCluster(120));
                QuorumMembers.await(steps, "await." + node, place, online);
            }
        }
    }
}
