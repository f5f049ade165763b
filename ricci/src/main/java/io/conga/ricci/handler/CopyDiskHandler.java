package io.conga.ricci.handler;

import io.conga.protocol.operation.GuestControlOperation;
import io.conga.protocol.operation.Preview;
import io.conga.protocol.problem.GuestControlProblem;
import io.conga.protocol.problem.NodeProblem;
import io.conga.protocol.problem.ProblemException;
import io.conga.system.libvirt.control.SparseCopy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A copy of a disk that nobody writes to; the original stays. */
record CopyDiskHandler(GuestControlOperation.CopyDisk operation, Node node) implements Handler {

    @Override
    public Preview.Item preview() {
        if (!Files.exists(to())) {
            room();
        }
        return new Preview.Item(List.of(), List.of(new Preview.FileChange(operation.to(), null)), List.of());
    }

    @Override
    public void run(Run run) {
        node.looking()
                .definitions()
                .info(operation.guest())
                .filter(info -> info.alive())
                .ifPresent(_ -> {
                    throw new ProblemException(
                            GuestControlProblem.RUNS, "guest", operation.guest(), "node", node.name());
                });
        var copy = new SparseCopy(from(), to(), run::progress, run::cancelled);
        try {
            if (Files.exists(to())) {
                if (!copy.same()) {
                    throw differs("It was there before, with other content.");
                }
                return;
            }
            room();
            run.result("sha256", copy.copy());
            run.changed();
        } catch (SparseCopy.EndedException ended) {
            throw new ProblemException(GuestControlProblem.COPY_ENDED, "from", operation.from(), "node", node.name());
        } catch (IOException failed) {
            throw differs("It could not be copied: " + failed.getMessage());
        }
    }

    private void room() {
        try {
            long needed = SparseCopy.sizeOf(from());
            long free = Files.getFileStore(to().getParent()).getUsableSpace();
            if (free < needed) {
                throw new ProblemException(
                        GuestControlProblem.NO_SPACE,
                        "folder",
                        String.valueOf(to().getParent()),
                        "node",
                        node.name(),
                        "free",
                        String.valueOf(free),
                        "from",
                        operation.from(),
                        "needed",
                        String.valueOf(needed));
            }
        } catch (IOException refused) {
            throw new ProblemException(
                    NodeProblem.PERMISSION_MISSING,
                    "node",
                    node.name(),
                    "reason",
                    "copy " + operation.from() + " to " + operation.to() + " (" + refused + ")");
        }
    }

    private ProblemException differs(String reason) {
        return new ProblemException(
                GuestControlProblem.COPY_DIFFERS,
                "to",
                operation.to(),
                "from",
                operation.from(),
                "node",
                node.name(),
                "reason",
                reason);
    }

    private Path from() {
        return node.looking().root().file(operation.from());
    }

    private Path to() {
        return node.looking().root().file(operation.to());
    }
}
