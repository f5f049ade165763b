package io.conga.ricci.handler;

import io.conga.protocol.cluster.QuorumState;
import io.conga.protocol.operation.Preview;
import io.conga.protocol.operation.QuorumOperation;
import io.conga.protocol.problem.ProblemException;
import io.conga.protocol.problem.QuorumProblem;

/** Waits until the quorum device votes for this node's partition. Changes nothing. */
record AwaitQdeviceHandler(QuorumOperation.AwaitQdevice operation, Node node) implements Handler {

    @Override
    public Preview.Item preview() {
        return Items.NOTHING;
    }

    @Override
    public void run(Run run) {
        var patience = new Patience(operation.seconds());
        while (node.looking().quorumReader().deviceVotes() == 0) {
            if (!patience.pause()) {
                throw new ProblemException(
                        QuorumProblem.DEVICE_SILENT,
                        "node",
                        node.name(),
                        "seconds",
                        Integer.toString(operation.seconds()),
                        "reason",
                        reason());
            }
        }
    }

    private String reason() {
        QuorumState.Device device =
                node.looking().quorumReader().read().map(QuorumState::device).orElse(null);
        return device == null || !device.running()
                ? "corosync-qdevice does not run there."
                : "Its state is: " + device.state() + ".";
    }
}
