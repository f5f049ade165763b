package io.conga.ricci.handler;

import io.conga.protocol.cluster.Prediction;
import io.conga.protocol.operation.Operation;
import io.conga.protocol.operation.Preview;
import io.conga.protocol.operation.PreviewRequest;
import io.conga.protocol.operation.StepReply;
import io.conga.protocol.problem.NodeProblem;
import io.conga.protocol.problem.Problem;
import io.conga.protocol.problem.ProblemException;
import io.conga.ricci.ledger.Attendance;
import io.conga.ricci.log.Log;
import io.conga.system.Machine;
import io.conga.system.exec.OnceRunner;
import io.conga.system.exec.RecordingRunner;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** The real node's operations. */
public final class NodeOperations implements Operations {

    private final Machine machine;
    private final ReentrantLock oneAtATime = new ReentrantLock(true);

    public NodeOperations(Machine machine) {
        this.machine = machine;
    }

    @Override
    public Preview preview(PreviewRequest request) {
        var now = machine.through(new OnceRunner(machine.runner()));
        var node = new Node(now, now);
        if (Predictions.sequence(request.operations())) {
            return sequence(request.operations(), node);
        }
        var excuses = new Excuses();
        // The scheduler takes longest of all in a large cluster: it computes while the schema is asked.
        CompletableFuture<@Nullable Prediction> prediction = CompletableFuture.supplyAsync(
                () -> new Predictions(node).of(request.operations()),
                Thread.ofVirtual().name("prediction")::start);
        var items = new ArrayList<Preview.Item>();
        for (Operation operation : request.operations()) {
            items.add(preview(operation, node, excuses));
            excuses.after(operation);
        }
        return new Preview(items, result(prediction));
    }

    private static Preview sequence(List<Operation> operations, Node node) {
        List<Prediction> predictions = new Predictions(node).inTurn(operations);
        var items = new ArrayList<Preview.Item>();
        for (int i = 0; i < operations.size(); i++) {
            Preview.Item item = preview(operations.get(i), node, new Excuses());
            items.add(item.withPrediction(i < predictions.size() ? predictions.get(i) : null));
        }
        return new Preview(items, null);
    }

    private static @Nullable Prediction result(CompletableFuture<@Nullable Prediction> prediction) {
        try {
            return prediction.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException unexpected ? unexpected : e;
        }
    }

    private static Preview.Item preview(Operation operation, Node node, Excuses excuses) {
        try {
            Preview.Item item = operation instanceof Operation.StartCluster && excuses.stopped()
                    ? StartClusterHandler.fromStopped(node)
                    : Handlers.of(operation, node).preview();
            return item.withProblems(excuses.remaining(item.problems()));
        } catch (ProblemException e) {
            return new Preview.Item(List.of(), List.of(), excuses.remaining(e.problems()));
        }
    }

    @Override
    public StepReply run(Operation operation, Instant firstStarted, Attendance attendance) {
        boolean exclusive = Handlers.exclusive(operation);
        if (exclusive) {
            oneAtATime.lock();
        }
        try {
            return runNow(operation, firstStarted, attendance);
        } finally {
            if (exclusive) {
                oneAtATime.unlock();
            }
        }
    }

    private StepReply runNow(Operation operation, Instant firstStarted, Attendance attendance) {
        var recorder = new RecordingRunner(machine.runner());
        var run = new Run(firstStarted, attendance);
        List<Problem> problems;
        try {
            Handlers.of(operation, new Node(machine.through(recorder), machine)).run(run);
            return new StepReply(
                    StepReply.State.SUCCEEDED, recorder.runs(), run.warnings(), run.hasChanged(), run.results());
        } catch (ProblemException e) {
            problems = e.problems();
        } catch (RuntimeException e) {
            String reference =
                    HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
            Log.fault("reference " + reference, e);
            problems = List.of(Problem.of(NodeProblem.INTERNAL, "node", machine.node(), "reference", reference));
        }
        return new StepReply(
                StepReply.State.FAILED, recorder.runs(), problems, run.hasChanged(), Map.copyOf(run.results()));
    }
}
