package io.conga.ricci.handler;

import io.conga.protocol.cluster.ResourceState;
import io.conga.protocol.operation.MaintenanceOperation;
import io.conga.protocol.operation.Preview;
import io.conga.protocol.problem.MaintenanceProblem;
import io.conga.protocol.problem.ProblemException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Waits until nothing runs on a node any more. Changes nothing. */
record AwaitDrainedHandler(MaintenanceOperation.AwaitDrained operation, Node node) implements Handler {

    /** The scheduler is done, and what it did shows in the status a moment later. */
    private static final int SHOWS_SECONDS = 15;

    @Override
    public Preview.Item preview() {
        return Items.commands(
                node.looking().pacemakerCommands().awaitSettled(limit()),
                node.looking().pacemakerCommands().status());
    }

    @Override
    public void run(Run run) {
        node.acting().pacemaker().control().awaitSettled(limit());
        var patience = new Patience(SHOWS_SECONDS);
        List<String> left = left(node.runningView().resources(), operation.node());
        while (!left.isEmpty()) {
            if (!patience.pause()) {
                throw new ProblemException(
                        MaintenanceProblem.NOT_DRAINED, "node", operation.node(), "resources", String.join(", ", left));
            }
            left = left(node.runningView().resources(), operation.node());
        }
    }

    private Duration limit() {
        return Duration.ofSeconds(operation.seconds());
    }

    /** Resources that are active there, one that is on its way away included. Fence devices are only said to run somewhere. */
    static List<String> left(List<ResourceState> resources, String node) {
        var left = new ArrayList<String>();
        for (ResourceState resource : resources) {
            boolean there = resource.kind() == ResourceState.Kind.PRIMITIVE
                    && !resource.agent().startsWith("stonith:")
                    && resource.nodes().contains(node);
            if (there) {
                left.add(resource.id());
            }
            left.addAll(left(resource.children(), node));
        }
        return left;
    }
}
