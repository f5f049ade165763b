package io.conga.ricci.handler;

import io.conga.protocol.corosync.CorosyncFile;
import io.conga.protocol.corosync.CorosyncSyntaxException;
import io.conga.protocol.node.Membership;
import io.conga.protocol.operation.Operation;
import io.conga.protocol.operation.Preview;
import io.conga.protocol.problem.ClusterProblem;
import io.conga.protocol.problem.ProblemException;
import io.conga.system.corosync.CorosyncFiles;
import io.conga.system.exec.Command;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** corosync.conf and authkey. Replaces only what it was told it may: nothing, the distribution's default, or the very file that the plan saw. */
record WriteCorosyncHandler(Operation.WriteCorosync operation, Node node) implements Handler {

    /** The default cluster of one node has nothing to move away. */
    private static final Duration STOP_LIMIT = Duration.ofSeconds(60);

    private static final int SHORTEST_KEY = 128;
    private static final int LONGEST_KEY = 4096;

    @Override
    public Preview.Item preview() {
        boolean stop = check();
        var files = new ArrayList<Preview.FileChange>();
        if (operation.authkey() != null) {
            files.add(new Preview.FileChange(CorosyncFiles.AUTHKEY, null));
        }
        if (!node.looking().corosyncFiles().text().equals(Optional.of(operation.content()))) {
            files.add(new Preview.FileChange(CorosyncFiles.CONFIGURATION, operation.content()));
        }
        List<List<String>> commands = new ArrayList<>();
        if (stop) {
            for (String unit : runningDefaults()) {
                Command command = node.looking().systemctlCommands().stop(unit, STOP_LIMIT);
                commands.add(command.shownArgv());
            }
        }
        return new Preview.Item(commands, files, List.of());
    }

    @Override
    public void run(Run run) {
        byte[] key = key();
        if (check()) {
            for (String unit : runningDefaults()) {
                node.acting().services().stop(unit, STOP_LIMIT);
                run.changed();
            }
        }
        CorosyncFiles files = node.acting().corosyncFiles();
        // The configuration last: with it the node is in the cluster.
        if (key != null) {
            run.changed(files.writeAuthkey(key));
        }
        run.changed(files.write(operation.content()));
    }

    private List<String> runningDefaults() {
        return List.of("pacemaker", "corosync").stream().filter(node::active).toList();
    }

    /** @return whether the distribution's default cluster is to be stopped first, if it runs */
    private boolean check() {
        try {
            CorosyncFile.parse(operation.content());
        } catch (CorosyncSyntaxException e) {
            throw invalid("corosync.conf", Objects.toString(e.getMessage()));
        }
        String digest = CorosyncFile.digest(operation.content());
        return switch (node.looking().corosyncFiles().membership(false)) {
            case Membership.None() -> false;
            case Membership.DistributionDefault _ -> true;
            case Membership.Member(var present) -> {
                if (present.digest().equals(digest) || present.digest().equals(operation.replaces())) {
                    yield false;
                }
                if (operation.replaces() == null) {
                    throw new ProblemException(
                            ClusterProblem.NODE_IN_CLUSTER, "node", node.name(), "cluster", present.clusterName());
                }
                throw new ProblemException(
                        ClusterProblem.STALE,
                        "cluster",
                        present.clusterName(),
                        "expected",
                        operation
                                .replaces()
                                .substring(0, Math.min(12, operation.replaces().length())),
                        "found",
                        present.digest().substring(0, 12) + " (config_version " + present.configVersion() + ")");
            }
        };
    }

    private byte @Nullable [] key() {
        String authkey = operation.authkey();
        if (authkey == null) {
            return null;
        }
        byte[] key;
        try {
            key = Base64.getDecoder().decode(authkey);
        } catch (IllegalArgumentException e) {
            throw invalid("authkey", "It is not base64.");
        }
        if (key.length < SHORTEST_KEY || key.length > LONGEST_KEY) {
            throw invalid("authkey", "Corosync takes " + SHORTEST_KEY + " to " + LONGEST_KEY + " bytes.");
        }
        return key;
    }

    private static ProblemException invalid(String parameter, String reason) {
        return new ProblemException(
                ClusterProblem.PARAMETER_INVALID, "parameter", parameter, "value", "given", "reason", reason);
    }
}
