package io.conga.ricci.handler;

import io.conga.protocol.cluster.ClusterConfiguration;
import io.conga.protocol.operation.Operation;
import io.conga.protocol.operation.Preview;
import io.conga.protocol.problem.ClusterProblem;
import io.conga.protocol.problem.ProblemException;
import io.conga.system.exec.Command;
import java.util.Optional;
import java.util.Set;

/** Standby or maintenance, by the permanent node attribute that pcs and crm use too. */
record SetNodeModeHandler(Operation.SetNodeMode operation, Node node) implements Handler {

    private static final Set<String> TRUE = Set.of("on", "true", "yes", "y", "1");

    @Override
    public Preview.Item preview() {
        return command().map(Items::commands).orElse(Items.NOTHING);
    }

    @Override
    public void run(Run run) {
        if (command().isPresent()) {
            node.acting().pacemaker().control().setMode(operation.node(), operation.mode(), operation.on());
            run.changed();
        }
    }

    private Optional<Command> command() {
        ClusterConfiguration configuration = node.looking().pacemaker().configuration();
        var member = configuration.nodes().stream()
                .filter(each -> each.name().equals(operation.node()))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        ClusterProblem.UNKNOWN_NODE, "node", operation.node(), "cluster", node.clusterName()));
        String attribute = switch (operation.mode()) {
            case STANDBY -> "standby";
            case MAINTENANCE -> "maintenance";
        };
        boolean on = TRUE.contains(member.attributes().getOrDefault(attribute, "off"));
        if (on == operation.on()) {
            return Optional.empty();
        }
        return Optional.of(
                node.looking().pacemaker().control().modeCommand(operation.node(), operation.mode(), operation.on()));
    }
}
