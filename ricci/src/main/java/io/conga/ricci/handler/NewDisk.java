package io.conga.ricci.handler;

import io.conga.protocol.problem.NewGuestProblem;
import io.conga.protocol.problem.NodeProblem;
import io.conga.protocol.problem.ProblemException;
import io.conga.system.libvirt.create.NewFiles;
import java.io.IOException;

/** The file of a new guest's disk: written and removed only by the job that made it. */
record NewDisk(Node node, String uuid, String path) {

    /** Refuses a file that was there before. */
    void take(Run run) {
        try {
            if (!files().take(uuid, path, run.again())) {
                throw new ProblemException(NewGuestProblem.FILE_EXISTS, "path", path, "node", node.name());
            }
        } catch (IOException refused) {
            throw denied(refused);
        }
    }

    boolean discard() {
        try {
            return files().discard(uuid, path);
        } catch (IOException refused) {
            throw denied(refused);
        }
    }

    private NewFiles files() {
        return node.acting().newFiles();
    }

    private ProblemException denied(IOException refused) {
        return new ProblemException(
                NodeProblem.PERMISSION_MISSING, "node", node.name(), "reason", "use " + path + " (" + refused + ")");
    }
}
