package io.conga.ricci.handler;

import io.conga.protocol.cluster.ClusterView;
import io.conga.protocol.operation.Operation;
import io.conga.protocol.operation.Preview;
import io.conga.protocol.problem.ClusterProblem;
import io.conga.protocol.problem.NodeProblem;
import io.conga.protocol.problem.ProblemException;
import io.conga.system.exec.Command;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Cuts a node's power through the cluster. Asked again after an interruption it looks into the fencing history first: a second reboot would kill a node that came back. */
record FenceNodeHandler(Operation.FenceNode operation, Node node) implements Handler {

    private static final Set<String> ACTIONS = Set.of("reboot", "off", "on");

    private static final DateTimeFormatter HISTORY = new DateTimeFormatterBuilder()
            .appendPattern("yyyy-MM-dd HH:mm:ss[.SSSSSS][ ]")
            .appendPattern("[XXX][X]")
            .toFormatter(Locale.ROOT);

    @Override
    public Preview.Item preview() {
        check();
        return Items.commands(command());
    }

    @Override
    public void run(Run run) {
        ClusterView view = check();
        boolean done = view.fenceEvents().stream()
                .anyMatch(event -> event.target().equals(operation.node())
                        && event.action().equals(operation.action())
                        && event.status().equals("success")
                        && !completed(event.completed()).isBefore(run.firstStarted()));
        if (done) {
            return;
        }
        node.acting()
                .pacemaker()
                .control()
                .fence(operation.node(), operation.action(), Duration.ofSeconds(operation.seconds()));
        run.changed();
    }

    /** To the second only, in the history: taken as its end, so that one of this very second counts. */
    static Instant completed(@Nullable String text) {
        if (text == null) {
            return Instant.MIN;
        }
        try {
            return OffsetDateTime.parse(text.strip(), HISTORY).toInstant().plusMillis(999);
        } catch (DateTimeParseException e) {
            return Instant.MIN;
        }
    }

    private ClusterView check() {
        if (!ACTIONS.contains(operation.action())) {
            throw new ProblemException(
                    NodeProblem.OPERATION_UNKNOWN,
                    "node",
                    node.name(),
                    "reason",
                    "a node can be fenced by reboot, off or on, not by " + operation.action());
        }
        ClusterView view = node.runningView();
        if (view.members().stream().noneMatch(member -> member.name().equals(operation.node()))) {
            throw new ProblemException(
                    ClusterProblem.UNKNOWN_NODE, "node", operation.node(), "cluster", node.clusterName());
        }
        return view;
    }

    private Command command() {
        return node.looking()
                .pacemakerCommands()
                .fence(operation.node(), operation.action(), Duration.ofSeconds(operation.seconds()));
    }
}
