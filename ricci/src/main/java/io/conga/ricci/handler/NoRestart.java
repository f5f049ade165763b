package io.conga.ricci.handler;

import io.conga.protocol.operation.Preview;
import io.conga.protocol.problem.NodeProblem;
import io.conga.protocol.problem.ProblemException;
import io.conga.system.file.AtomicFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Drop-ins of systemd.unit(5) that keep the cluster's units from being restarted; below /run, so that a boot ends them. */
final class NoRestart {

    private static final String TEXT = "[Service]\nRestart=no\n";

    private NoRestart() {}

    static List<Preview.FileChange> files() {
        return Node.CLUSTER_UNITS.stream()
                .map(unit -> new Preview.FileChange(path(unit), TEXT))
                .toList();
    }

    /** @return whether something was written */
    static boolean write(Node node) {
        return each(node, file -> {
            if (Files.exists(file)) {
                return false;
            }
            Files.createDirectories(file.getParent());
            AtomicFile.write(file, TEXT.getBytes(StandardCharsets.UTF_8), "rw-r--r--");
            return true;
        });
    }

    /** @return whether something was removed */
    static boolean remove(Node node) {
        return each(node, AtomicFile::delete);
    }

    static boolean there(Node node) {
        return each(node, Files::exists);
    }

    private interface Work {
        boolean on(Path file) throws IOException;
    }

    private static boolean each(Node node, Work work) {
        boolean any = false;
        for (String unit : Node.CLUSTER_UNITS) {
            Path file = node.acting().root().file(path(unit));
            try {
                any |= work.on(file);
            } catch (IOException e) {
                throw new ProblemException(
                        NodeProblem.PERMISSION_MISSING,
                        "node",
                        node.name(),
                        "reason",
                        file + " (" + e.getMessage() + ")");
            }
        }
        return any;
    }

    private static String path(String unit) {
        return "/run/systemd/system/" + unit + ".service.d/conga-drill.conf";
    }
}
