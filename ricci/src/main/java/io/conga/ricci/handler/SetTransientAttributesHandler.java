package io.conga.ricci.handler;

import io.conga.protocol.cluster.ClusterView;
import io.conga.protocol.operation.Operation;
import io.conga.protocol.operation.Preview;
import io.conga.protocol.problem.ClusterProblem;
import io.conga.protocol.problem.ProblemException;
import java.util.Map;
import java.util.TreeMap;

/** Sets and removes a node's transient attributes, those that differ. */
record SetTransientAttributesHandler(Operation.SetTransientAttributes operation, Node node) implements Handler {

    @Override
    public Preview.Item preview() {
        return Items.commands(missing().entrySet().stream()
                .map(entry -> node.looking()
                        .pacemaker()
                        .control()
                        .transientCommand(operation.node(), entry.getKey(), entry.getValue()))
                .toList());
    }

    @Override
    public void run(Run run) {
        Map<String, String> missing = missing();
        if (!missing.isEmpty()) {
            node.acting().pacemaker().control().setTransientAttributes(operation.node(), missing);
            run.changed();
        }
    }

    private Map<String, String> missing() {
        ClusterView view = node.runningView();
        if (view.members().stream().noneMatch(member -> member.name().equals(operation.node()))) {
            throw new ProblemException(
                    ClusterProblem.UNKNOWN_NODE, "node", operation.node(), "cluster", node.clusterName());
        }
        Map<String, String> present = view.attributes().getOrDefault(operation.node(), Map.of());
        var missing = new TreeMap<>(operation.values());
        missing.entrySet().removeIf(entry -> entry.getValue().equals(present.getOrDefault(entry.getKey(), "")));
        return missing;
    }
}
