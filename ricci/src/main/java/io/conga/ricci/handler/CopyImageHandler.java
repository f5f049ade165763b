package io.conga.ricci.handler;

import io.conga.protocol.operation.NewGuestOperation;
import io.conga.protocol.operation.Preview;
import io.conga.protocol.problem.GuestControlProblem;
import io.conga.protocol.problem.Problem;
import io.conga.protocol.problem.ProblemException;
import io.conga.system.libvirt.control.SparseCopy;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A copy of an image that nobody writes to; the image stays. */
record CopyImageHandler(NewGuestOperation.CopyImage operation, Node node) implements Handler {

    @Override
    public Preview.Item preview() {
        return new Preview.Item(List.of(), List.of(new Preview.FileChange(operation.to(), null)), List.of());
    }

    @Override
    public void run(Run run) {
        Optional<Problem> writes = NewGuestChecks.of(node).running(operation.from());
        if (writes.isPresent()) {
            throw new ProblemException(GuestControlProblem.RUNS.status(), List.of(writes.get()));
        }
        new NewDisk(node, operation.uuid(), operation.to()).take(run);
        var root = node.looking().root();
        var copy =
                new SparseCopy(root.file(operation.from()), root.file(operation.to()), run::progress, run::cancelled);
        try {
            if (run.again() && copy.same()) {
                return;
            }
            run.result("sha256", copy.copy());
            run.changed();
        } catch (SparseCopy.EndedException ended) {
            throw new ProblemException(GuestControlProblem.COPY_ENDED, "from", operation.from(), "node", node.name());
        } catch (IOException failed) {
            throw new ProblemException(
                    GuestControlProblem.COPY_DIFFERS,
                    "to",
                    operation.to(),
                    "from",
                    operation.from(),
                    "node",
                    node.name(),
                    "reason",
                    "It could not be copied: " + failed.getMessage());
        }
    }
}
