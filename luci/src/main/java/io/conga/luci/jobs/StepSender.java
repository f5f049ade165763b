package io.conga.luci.jobs;

import io.conga.luci.node.NodeClient;
import io.conga.luci.node.NodeTarget;
import io.conga.protocol.operation.MaintenanceOperation;
import io.conga.protocol.operation.Operation;
import io.conga.protocol.operation.StepProgress;
import io.conga.protocol.operation.StepReply;
import io.conga.protocol.operation.StepRequest;
import io.conga.protocol.problem.NodeProblem;
import io.conga.protocol.problem.Problem;
import io.conga.protocol.problem.ProblemException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * Sends one step to one node until it is known what came of it. (job, step) is idempotent at ricci, so sending again
 * is always safe; a lost answer is never taken for a failure, nor for a success.
 */
final class StepSender {

    /** A ricci that dies in the same step again and again is not restarted into it for ever. */
    private static final int MOST_INTERRUPTIONS = 5;

    /** Requests in a row that an interrupted step was asked for again with, and that never came through. */
    private static final int MOST_UNHEARD = 30;

    private static final int WAIT_SECONDS = 20;

    /** How often progress is asked for. */
    private static final int MOVING_SECONDS = 2;

    /** What the engine is told while a step is on its way. */
    interface Watcher {
        /** The node can't be reached; nothing was sent in this attempt. */
        void waiting(Problem problem);

        /** It was sent and the answer is not known. */
        void unknown(Problem problem);

        /** The node was heard again. */
        void heard();

        /** It runs, and the node says how far it is. */
        void progress(StepProgress progress);

        /** Whether the node is to end it, if it can do so safely. */
        boolean end();
    }

    /** How it ended. */
    sealed interface Result {
        /** ricci told what came of it. */
        record Told(StepReply reply) implements Result {}

        /** The node stayed away, and never got the step. */
        record NeverSent(Problem problem) implements Result {}

        /** The node stayed away; it may have done the step, or part of it. */
        record Lost(Problem problem) implements Result {}

        /** This luci may not go on with the job: it stops, or another luci took over. */
        record Abandoned() implements Result {}
    }

    private final NodeClient client;
    private final Patience patience;
    private final Clock clock;

    StepSender(NodeClient client, Patience patience, Clock clock) {
        this.client = client;
        this.patience = patience;
        this.clock = clock;
    }

    /**
     * @param sentBefore whether an earlier luci, or attempt, may have sent it: then it is read before it is sent again
     * @param giveUp asked between attempts: whether to stop waiting for a node that never got the step
     * @param mayGoOn whether this luci still holds the job
     */
    Result send(
            NodeTarget node,
            StepRequest request,
            boolean sentBefore,
            BooleanSupplier giveUp,
            BooleanSupplier mayGoOn,
            Watcher watcher) {
        boolean maybeSent = sentBefore;
        boolean read = sentBefore;
        boolean moving = false;
        int interruptions = 0;
        int unheard = 0;
        // The same interruption is read again where the request that followed it was lost: that is no further one.
        boolean taken = true;
        Duration away = away(request.operation());
        Instant deadline = clock.instant().plus(away);
        while (mayGoOn.getAsBoolean()) {
            try {
                StepReply reply = read
                        ? client.stepState(node, request.job(), request.step(), moving ? MOVING_SECONDS : WAIT_SECONDS)
                        : client.step(node, request);
                watcher.heard();
                deadline = clock.instant().plus(away);
                maybeSent |= !read;
                taken |= !read;
                switch (reply.state()) {
                    case SUCCEEDED, FAILED -> {
                        return new Result.Told(reply);
                    }
                    case RUNNING -> {
                        read = true;
                        moving = reply.progress() != null;
                        if (reply.progress() != null) {
                            watcher.progress(reply.progress());
                            // What has no progress to tell can't be ended half-way either.
                            if (watcher.end()) {
                                client.cancelStep(node, request.job(), request.step());
                            }
                        }
                    }
                    case UNKNOWN -> read = false;
                    case INTERRUPTED -> {
                        read = false;
                        interruptions += taken ? 1 : 0;
                        unheard = taken ? 0 : unheard + 1;
                        taken = false;
                        if (interruptions > MOST_INTERRUPTIONS || unheard > MOST_UNHEARD) {
                            return new Result.Lost(interrupted(node));
                        }
                    }
                }
            } catch (ProblemException e) {
                var problem = e.problems().getFirst();
                if (lost(problem)) {
                    maybeSent = true;
                    read = true;
                } else if (!away(problem)) {
                    return new Result.Told(failed(e.problems()));
                }
                if (maybeSent) {
                    watcher.unknown(problem);
                } else {
                    watcher.waiting(problem);
                }
                if (clock.instant().isAfter(deadline) || (!maybeSent && giveUp.getAsBoolean())) {
                    return maybeSent ? new Result.Lost(problem) : new Result.NeverSent(problem);
                }
                LockSupport.parkNanos(patience.between().toNanos());
            }
        }
        return new Result.Abandoned();
    }

    /** How long the node may stay away; longer where the step itself takes it down. */
    private Duration away(Operation operation) {
        Duration usual = patience.unreachable();
        if (operation instanceof MaintenanceOperation.RebootForMaintenance reboot) {
            Duration asked = Duration.ofSeconds(reboot.seconds());
            return asked.compareTo(usual) > 0 ? asked : usual;
        }
        return usual;
    }

    static StepReply failed(List<Problem> problems) {
        return new StepReply(StepReply.State.FAILED, List.of(), problems, false, Map.of());
    }

    private static boolean lost(Problem problem) {
        return problem.code().equals(NodeProblem.CONTACT_LOST.code());
    }

    private static boolean away(Problem problem) {
        return lost(problem) || problem.code().equals(NodeProblem.UNREACHABLE.code());
    }

    private static Problem interrupted(NodeTarget node) {
        return Problem.of(
                NodeProblem.CONTACT_LOST,
                "node",
                node.name(),
                "reason",
                "ricci was cut off in the middle of the step, and did not come to the end of it when it was asked again.");
    }
}
