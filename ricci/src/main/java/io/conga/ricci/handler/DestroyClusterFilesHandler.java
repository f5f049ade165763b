package io.conga.ricci.handler;

import io.conga.protocol.node.Membership;
import io.conga.protocol.operation.Operation;
import io.conga.protocol.operation.Preview;
import io.conga.protocol.problem.ClusterProblem;
import io.conga.protocol.problem.ProblemException;
import io.conga.system.corosync.CorosyncFiles;
import io.conga.system.pacemaker.CibFiles;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Takes this node's part of a cluster away. corosync.conf goes last: as long as it is there, asking again finishes the rest. */
record DestroyClusterFilesHandler(Operation.DestroyClusterFiles operation, Node node) implements Handler {

    private static final Duration STOP_LIMIT = Duration.ofMinutes(5);

    @Override
    public Preview.Item preview() {
        if (!mine()) {
            return Items.NOTHING;
        }
        List<List<String>> commands = new ArrayList<>();
        var systemctl = node.looking().systemctlCommands();
        for (String unit : List.of("pacemaker", "corosync")) {
            var state = node.looking().services().state(unit);
            if (state.active()) {
                commands.add(systemctl.stop(unit, STOP_LIMIT).shownArgv());
            }
            if (state.enabled()) {
                commands.add(systemctl.disable(unit).shownArgv());
            }
        }
        return new Preview.Item(
                commands,
                List.of(
                        new Preview.FileChange(CibFiles.DIRECTORY, null),
                        new Preview.FileChange(CorosyncFiles.AUTHKEY, null),
                        new Preview.FileChange(CorosyncFiles.CONFIGURATION, null)),
                List.of());
    }

    @Override
    public void run(Run run) {
        if (!mine()) {
            return;
        }
        run.changed();
        for (String unit : List.of("pacemaker", "corosync")) {
            var state = node.looking().services().state(unit);
            if (state.active()) {
                node.acting().services().stop(unit, STOP_LIMIT);
            }
            if (state.enabled()) {
                node.acting().services().setEnabled(unit, false);
            }
        }
        node.acting().cibFiles().remove();
        node.acting().corosyncFiles().remove();
    }

    /** @return false where there is nothing of that cluster here any more */
    private boolean mine() {
        return switch (node.looking().corosyncFiles().membership(false)) {
            case Membership.None(), Membership.DistributionDefault _ -> false;
            case Membership.Member(var configuration) -> {
                if (!configuration.clusterName().equals(operation.clusterName())) {
                    throw new ProblemException(
                            ClusterProblem.NODE_IN_CLUSTER,
                            "node",
                            node.name(),
                            "cluster",
                            configuration.clusterName());
                }
                yield true;
            }
        };
    }
}
