package io.conga.ricci.handler;

import io.conga.protocol.node.Membership;
import io.conga.protocol.operation.Operation;
import io.conga.protocol.operation.Preview;
import io.conga.protocol.problem.NodeProblem;
import io.conga.protocol.problem.ProblemException;
import io.conga.system.pacemaker.CibFiles;
import java.util.List;

/** A fresh CIB on disk, for a Pacemaker that is stopped. */
record SeedCibHandler(Operation.SeedCib operation, Node node) implements Handler {

    @Override
    public Preview.Item preview() {
        // The distribution's default cluster is stopped before this by the writing of corosync.conf.
        if (!(node.looking().corosyncFiles().membership(false) instanceof Membership.DistributionDefault)) {
            check();
        }
        String text = node.looking().cibFiles().seedText(operation.properties());
        return new Preview.Item(
                List.of(), List.of(new Preview.FileChange(CibFiles.DIRECTORY + "/cib.xml", text)), List.of());
    }

    @Override
    public void run(Run run) {
        check();
        node.acting().cibFiles().seed(operation.properties());
        run.changed();
    }

    private void check() {
        if (node.active("pacemaker")) {
            throw new ProblemException(
                    NodeProblem.WRONG_STATE,
                    "node",
                    node.name(),
                    "state",
                    "Pacemaker must be stopped there, and it runs");
        }
    }
}
