package io.conga.ricci.handler;

import io.conga.protocol.cluster.ClusterView;
import io.conga.protocol.operation.DrillOperation;
import io.conga.protocol.operation.Preview;
import io.conga.protocol.operation.StepProgress;
import io.conga.protocol.problem.DrillProblem;
import io.conga.protocol.problem.ProblemException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Looks until what was broken was noticed and made good. Tells how much of its time is over, so that it can be ended. In the end
 * it tells what Pacemaker's own history says, for whoever compares it with other clocks.
 */
record AwaitRecoveryHandler(DrillOperation.AwaitRecovery operation, Node node) implements Handler {

    @Override
    public Preview.Item preview() {
        return Items.commands(node.looking().pacemakerCommands().status());
    }

    @Override
    public void run(Run run) {
        String reach = operation.reach();
        try (var probe =
                reach == null ? null : new ReachProbe(reach, node.looking().clock())) {
            follow(run);
            if (probe != null) {
                run.result("reach", probe.changes());
            }
        } finally {
            history(run);
        }
    }

    private void follow(Run run) {
        var patience = new Patience(operation.seconds());
        long began = System.nanoTime();
        boolean seen = operation.lost() == null && operation.failed() == null;
        while (true) {
            long seconds = Duration.ofNanos(System.nanoTime() - began).toSeconds();
            run.progress(new StepProgress(
                    Math.min(100, 100.0 * seconds / operation.seconds()),
                    null,
                    Math.max(0, operation.seconds() - seconds)));
            if (run.cancelled()) {
                throw new ProblemException(DrillProblem.ENDED);
            }
            ClusterView view = look();
            seen |= view != null && noticed(view, operation, run);
            List<String> missing = view == null ? List.of("Pacemaker does not answer") : missing(view, operation, seen);
            if (missing.isEmpty() && !operation.whole()) {
                return;
            }
            if (!patience.pause()) {
                if (missing.isEmpty()) {
                    return;
                }
                throw new ProblemException(
                        DrillProblem.NOT_RECOVERED,
                        "seconds",
                        Integer.toString(operation.seconds()),
                        "node",
                        node.name(),
                        "reason",
                        String.join("; ", missing));
            }
        }
    }

    /** Null where Pacemaker does not answer, or answers what makes no sense, as it may right after a fault. */
    private @Nullable ClusterView look() {
        try {
            ClusterView view = node.view();
            return view.running() ? view : null;
        } catch (ProblemException e) {
            return null;
        }
    }

    private static boolean noticed(ClusterView view, DrillOperation.AwaitRecovery operation, Run run) {
        String lost = operation.lost();
        String failed = operation.failed();
        boolean gone = lost != null
                && (view.members().stream().anyMatch(member -> member.name().equals(lost) && !member.online())
                        || view.fenceEvents().stream()
                                .anyMatch(event -> event.target().equals(lost)
                                        && event.status().equals("success")
                                        && !FenceNodeHandler.completed(event.completed())
                                                .isBefore(run.firstStarted())));
        return gone
                || (failed != null
                        && (LocalResource.failed(view, failed) || !LocalResource.active(view.resources(), failed)));
    }

    /** What does not hold yet, in words. */
    static List<String> missing(ClusterView view, DrillOperation.AwaitRecovery operation, boolean seen) {
        var missing = new ArrayList<String>();
        if (!seen) {
            missing.add("the fault was not noticed yet");
        }
        Set<String> online = view.members().stream()
                .filter(member -> member.online() && !member.pending())
                .map(ClusterView.Member::name)
                .collect(Collectors.toSet());
        operation.online().stream()
                .filter(name -> !online.contains(name))
                .forEach(name -> missing.add(name + " is not online"));
        if (view.dc() == null) {
            missing.add("there is no designated controller");
        }
        if (!view.quorate()) {
            missing.add("there is no quorum");
        }
        String lost = operation.lost();
        if (lost != null) {
            view.members().stream()
                    .filter(member -> member.name().equals(lost) && member.unclean())
                    .forEach(member -> missing.add(lost + " is not fenced"));
        }
        operation.active().stream()
                .filter(name -> !LocalResource.active(view.resources(), name))
                .forEach(name -> missing.add(name + " does not run"));
        return missing;
    }

    private void history(Run run) {
        try {
            String lines = node.looking().pacemaker().operations().stream()
                    .filter(record ->
                            record.epochSeconds() >= run.firstStarted().getEpochSecond() - 1)
                    .map(record -> String.join(
                            "|",
                            record.node(),
                            record.resource(),
                            record.task(),
                            Long.toString(record.intervalMilliseconds()),
                            Integer.toString(record.exitCode()),
                            Long.toString(record.epochSeconds()),
                            Long.toString(record.milliseconds())))
                    .collect(Collectors.joining("\n"));
            run.result("history", lines);
        } catch (ProblemException e) {
            // Nobody to ask: the report then has luci's own times only.
            run.warn(e.problems().getFirst());
        }
    }
}
