package io.conga.ricci.handler;

import io.conga.protocol.cluster.ResourceDefinition;
import io.conga.protocol.cluster.ResourceState;
import io.conga.protocol.operation.GuestControlOperation;
import io.conga.protocol.operation.Preview;
import io.conga.protocol.problem.GuestControlProblem;
import io.conga.protocol.problem.ProblemException;
import java.util.List;

/** What was deleted while it ran, and stop-orphan-resources was off, is no resource any more. */
record ForgetResourceHandler(GuestControlOperation.ForgetResource operation, Node node) implements Handler {

    @Override
    public Preview.Item preview() {
        return Items.commands(node.looking().pacemakerCommands().cleanup(operation.resource(), null, true));
    }

    @Override
    public void run(Run run) {
        if (configured(node.looking().pacemaker().configuration().resources())) {
            throw new ProblemException(
                    GuestControlProblem.STILL_CONFIGURED,
                    "resource",
                    operation.resource(),
                    "cluster",
                    node.clusterName());
        }
        if (remembered(node.runningView().resources())) {
            node.acting().pacemaker().control().cleanup(operation.resource(), null, true);
            run.changed();
        }
    }

    private boolean configured(List<ResourceDefinition> resources) {
        return resources.stream().anyMatch(one -> one.id().equals(operation.resource()) || configured(one.children()));
    }

    private boolean remembered(List<ResourceState> resources) {
        return resources.stream().anyMatch(one -> one.id().equals(operation.resource()) || remembered(one.children()));
    }
}
