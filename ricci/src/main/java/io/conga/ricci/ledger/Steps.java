package io.conga.ricci.ledger;

import io.conga.protocol.operation.Operation;
import io.conga.protocol.operation.StepReply;
import io.conga.protocol.operation.StepRequest;
import io.conga.protocol.problem.NodeProblem;
import io.conga.protocol.problem.Problem;
import io.conga.ricci.log.Log;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs each (job, step) once. Whoever sends it again while it runs waits with the first; once it is finished the ledger
 * answers; a step that was cut off by ricci's death is run again, which every operation bears.
 */
public final class Steps {

    /** Runs one operation to its end; never throws. */
    public interface Work {
        StepReply run(Operation operation, Instant firstStarted, Attendance attendance);
    }

    private final Ledger ledger;
    private final Work work;
    private final Runnable afterwards;
    private final String node;
    private final Map<StepKey, Running> running = new HashMap<>();

    private record Running(CompletableFuture<StepReply> reply, Attendance attendance) {}

    /** @param afterwards told after each step, as the node is likely to look different now */
    public Steps(String node, Ledger ledger, Work work, Runnable afterwards) {
        this.node = node;
        this.ledger = ledger;
        this.work = work;
        this.afterwards = afterwards;
    }

    /** @return its final reply, or RUNNING where it did not end in that time, or tells how far it is */
    public StepReply submit(StepRequest request, Duration wait) throws IOException {
        var key = new StepKey(request.job(), request.step());
        Running run;
        synchronized (running) {
            run = running.get(key);
            if (run == null) {
                StepReply known = ledger.find(key);
                switch (known.state()) {
                    case SUCCEEDED, FAILED -> {
                        return known;
                    }
                    case UNKNOWN, RUNNING, INTERRUPTED -> {}
                }
                Instant firstStarted = ledger.started(key, name(request.operation()));
                run = new Running(
                        new CompletableFuture<>(), new Attendance(known.state() == StepReply.State.INTERRUPTED));
                running.put(key, run);
                Running mine = run;
                Thread.ofVirtual().name("step").start(() -> execute(key, request.operation(), firstStarted, mine));
            }
        }
        return first(run, wait);
    }

    /** What is known of a step, after waiting a while for its end if it runs. */
    public StepReply find(StepKey key, Duration wait) throws IOException {
        Running run;
        synchronized (running) {
            run = running.get(key);
            if (run == null) {
                return ledger.find(key);
            }
        }
        return await(run, wait);
    }

    /** Asks a running step to end; nothing happens where it does not run, or can't end safely. */
    public void cancel(StepKey key) {
        synchronized (running) {
            Running run = running.get(key);
            if (run != null) {
                run.attendance().cancel();
            }
        }
    }

    private void execute(StepKey key, Operation operation, Instant firstStarted, Running mine) {
        long began = System.nanoTime();
        StepReply reply = work.run(operation, firstStarted, mine.attendance());
        synchronized (running) {
            try {
                ledger.finished(key, name(operation), reply);
            } catch (IOException e) {
                Log.fault("the ledger can't be written", e);
                reply = new StepReply(
                        StepReply.State.INTERRUPTED,
                        reply.commands(),
                        List.of(Problem.of(NodeProblem.INTERNAL, "node", node, "reference", "ledger")),
                        reply.changed(),
                        reply.results(),
                        null);
            }
            running.remove(key);
        }
        Log.info("step " + key.job() + "/" + key.step() + " " + name(operation) + " " + reply.state() + " "
                + TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began) + " ms"
                + (reply.problems().isEmpty()
                        ? ""
                        : " " + reply.problems().getFirst().code()));
        mine.reply().complete(reply);
        afterwards.run();
    }

    /** Work that tells how far it is will take a while: whoever sent it hears so at once, and can end it. */
    private static StepReply first(Running run, Duration wait) {
        try {
            CompletableFuture.anyOf(run.reply(), run.attendance().moving()).get(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            return await(run, Duration.ZERO);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return await(run, Duration.ZERO);
    }

    private static StepReply await(Running run, Duration wait) {
        try {
            return run.reply().get(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return Ledger.bare(StepReply.State.RUNNING)
                    .withProgress(run.attendance().progress());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Ledger.bare(StepReply.State.RUNNING)
                    .withProgress(run.attendance().progress());
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String name(Operation operation) {
        return operation.getClass().getSimpleName();
    }
}
