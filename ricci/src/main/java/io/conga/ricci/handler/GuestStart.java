package io.conga.ricci.handler;

import io.conga.protocol.problem.GuestProblem;
import io.conga.protocol.problem.ProblemException;
import io.conga.system.exec.Command;
import io.conga.system.exec.CommandResult;
import java.util.function.BooleanSupplier;

/**
 * A guest is started where it does not run; one that came up by another hand in between is as good.
 *
 * @param command virsh start
 * @param runs asked before and, if the command failed, after it
 */
record GuestStart(Node node, String guest, Command command, BooleanSupplier runs) {

    void run(Run run) {
        if (runs.getAsBoolean()) {
            return;
        }
        CommandResult result = node.acting().runner().run(command);
        if (!result.succeeded() && !runs.getAsBoolean()) {
            throw new ProblemException(
                    GuestProblem.NOT_STARTED, "guest", guest, "node", node.name(), "reason", result.words());
        }
        run.changed();
    }
}
