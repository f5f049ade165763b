package io.conga.ricci.handler;

import io.conga.protocol.operation.Operation;
import io.conga.protocol.operation.Preview;
import io.conga.protocol.problem.NodeProblem;
import io.conga.protocol.problem.ProblemException;
import io.conga.system.exec.Command;
import io.conga.system.exec.CommandResult;
import java.time.Duration;

/** Waits until the cluster has nothing left to do: crm_resource --wait. */
record AwaitSettledHandler(Operation.AwaitSettled operation, Node node) implements Handler {

    /** CRM_EX_TIMEOUT. */
    private static final int TIMEOUT = 124;

    @Override
    public Preview.Item preview() {
        return Items.commands(command());
    }

    @Override
    public void run(Run run) {
        CommandResult result = node.acting().runner().run(command());
        if (result.exitCode() == TIMEOUT || result.timedOut()) {
            throw new ProblemException(
                    NodeProblem.TIMED_OUT,
                    "what",
                    "The settling of the cluster",
                    "seconds",
                    Integer.toString(operation.seconds()),
                    "node",
                    node.name(),
                    "reason",
                    result.words());
        }
        result.orThrow(node.name());
    }

    private Command command() {
        return node.looking().pacemakerCommands().awaitSettled(Duration.ofSeconds(operation.seconds()));
    }
}
