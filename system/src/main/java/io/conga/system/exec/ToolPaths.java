package io.conga.system.exec;

import io.conga.protocol.problem.NodeProblem;
import io.conga.protocol.problem.ProblemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds programs by absolute path, so that no PATH decides what runs. A program that is found is remembered; one that
 * is missing is looked for again, as packages may be installed meanwhile.
 */
public final class ToolPaths {

    /** The last two hold Pacemaker's daemons, which describe their own options: on RHEL and its kin, and on Debian and SUSE. */
    private static final List<String> DIRECTORIES =
            List.of("/usr/sbin", "/usr/bin", "/sbin", "/bin", "/usr/libexec/pacemaker", "/usr/lib/pacemaker");

    private final SystemRoot root;
    private final String node;
    private final Map<String, String> found = new ConcurrentHashMap<>();

    /**
     * @param node this machine's name, for problems
     */
    public ToolPaths(SystemRoot root, String node) {
        this.root = root;
        this.node = node;
    }

    /** Absolute path of the program, if it is installed. */
    public Optional<String> find(String tool) {
        String known = found.get(tool);
        if (known != null && Files.isExecutable(Path.of(known))) {
            return Optional.of(known);
        }
        for (String directory : DIRECTORIES) {
            Path candidate = root.file(directory).resolve(tool);
            if (Files.isExecutable(candidate) && !Files.isDirectory(candidate)) {
                found.put(tool, candidate.toString());
                return Optional.of(candidate.toString());
            }
        }
        return Optional.empty();
    }

    /**
     * Absolute path of the program.
     *
     * @throws ProblemException node.command-missing
     */
    public String require(String tool) {
        return find(tool)
                .orElseThrow(() -> new ProblemException(NodeProblem.COMMAND_MISSING, "command", tool, "node", node));
    }
}
