package io.conga.ricci.handler;

import io.conga.protocol.operation.Operation;
import io.conga.protocol.problem.ClusterProblem;
import io.conga.protocol.problem.NodeProblem;
import io.conga.protocol.problem.Problem;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A preview asks of each operation what it would do now, but it will run after those before it. What an earlier one
 * brings about is not missing: packages that it installs, a configuration that it writes, a cluster that it starts.
 */
final class Excuses {

    private final Set<String> excused = new HashSet<>();
    private boolean stopped;

    /** Called with each operation, in order, after its own preview. */
    void after(Operation operation) {
        switch (operation) {
            case Operation.InstallPackages _ -> excused.add(NodeProblem.COMMAND_MISSING.code());
            case Operation.WriteCorosync _ -> {
                excused.add(ClusterProblem.NOT_IN_CLUSTER.code());
                excused.add(NodeProblem.WRONG_STATE.code());
            }
            case Operation.StartCluster _ -> {
                excused.add(ClusterProblem.NOT_RUNNING.code());
                excused.add(NodeProblem.WRONG_STATE.code());
                excused.add(ClusterProblem.NO_QUORUM.code());
            }
            case Operation.StopCluster _ -> {
                excused.add(NodeProblem.WRONG_STATE.code());
                stopped = true;
            }
            case Operation.DestroyClusterFiles _ -> excused.add(ClusterProblem.NODE_IN_CLUSTER.code());
            case Operation.EditCib _ -> excused.add(ClusterProblem.UNKNOWN_RESOURCE.code());
            case Operation.CheckJoinable _,
                    Operation.ChangeStorage _,
                    Operation.CheckCorosync _,
                    Operation.ReloadCorosync _,
                    Operation.SeedCib _,
                    Operation.EnableCluster _,
                    Operation.AwaitMembers _,
                    Operation.AwaitSettled _,
                    Operation.SetNodeMode _,
                    Operation.ForgetNode _,
                    Operation.MoveResource _,
                    Operation.ClearResource _,
                    Operation.CleanupResource _,
                    Operation.ProveFencing _,
                    Operation.ConfirmOff _,
                    Operation.SetTicket _,
                    Operation.SetTransientAttributes _,
                    Operation.FenceNode _,
                    Operation.RebootNode _,
                    Operation.OfQuorum _,
                    Operation.OfGuests _,
                    Operation.OfMaintenance _,
                    Operation.OfDrill _,
                    Operation.OfGuestControl _,
                    Operation.OfNewGuests _,
                    Operation.OfSharedStorage _ -> {}
        }
    }

    /** Whether the cluster is stopped here by then, whatever runs now. */
    boolean stopped() {
        return stopped;
    }

    /** What is left of an operation's problems. */
    List<Problem> remaining(List<Problem> problems) {
        return problems.stream()
                .filter(problem -> !excused.contains(problem.code()))
                .toList();
    }
}
