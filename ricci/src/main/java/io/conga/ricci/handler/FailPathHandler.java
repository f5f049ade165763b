package io.conga.ricci.handler;

import io.conga.protocol.operation.DrillOperation;
import io.conga.protocol.operation.Preview;
import io.conga.protocol.problem.DrillProblem;
import io.conga.protocol.problem.ProblemException;
import java.time.Duration;
import java.util.Set;

/** Sets a disk offline for a time. Asked again when that time is over, or after a boot, it does nothing any more. */
record FailPathHandler(DrillOperation.FailPath operation, DiskPath path) implements Handler {

    @Override
    public Preview.Item preview() {
        path.state();
        check();
        return Items.commands(path.later(operation.seconds()), path.write(DiskPath.OFFLINE));
    }

    @Override
    public void run(Run run) {
        var clock = path.node().acting().clock();
        long left = operation.seconds()
                - Duration.between(run.firstStarted(), clock.instant()).toSeconds();
        if (left <= 0 || Booted.since(run.firstStarted()) || !path.state().equals(DiskPath.RUNNING)) {
            return;
        }
        check();
        path.fail((int) Math.min(left, operation.seconds()));
        run.changed();
        run.result("at", clock.instant().toString());
    }

    private void check() {
        Set<String> users = operation.evenLast() ? Set.of() : path.dependents();
        if (!users.isEmpty()) {
            throw new ProblemException(
                    DrillProblem.ONLY_PATH,
                    "disk",
                    operation.disk(),
                    "node",
                    path.node().name(),
                    "users",
                    String.join(", ", users));
        }
    }
}
