package io.conga.luci.drills;

import io.conga.planning.drill.Expectation;
import io.conga.planning.drill.Milestone;
import io.conga.planning.intent.DrillIntent;
import io.conga.protocol.cluster.Prediction;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a drill went. Measured times are luci's: from when it sent what breaks, until it heard of what came of it.
 *
 * @param id its id
 * @param cluster luci's id of the cluster
 * @param job the job that did it
 * @param drill what was asked for
 * @param node where it was broken; null where that was not known
 * @param user who ran it
 * @param started when the job began
 * @param ended when it ended; null while it runs
 * @param outcome how it ended
 * @param broken when what breaks was sent; null before
 * @param uncertain milliseconds until it was known to be broken: measured times are too long by this at most
 * @param expected by the timeouts that are set, made before it began
 * @param predicted by the cluster's own scheduler; null where it was not asked, or foresaw nothing
 * @param services service to its primitives, of those that run where it was broken
 * @param moments what was heard, in that order
 * @param operations Pacemaker's own history, by its own clocks; empty before the end
 * @param measured expectations against what was heard
 * @param compared predicted effects against what was heard
 */
public record DrillReport(
        String id,
        String cluster,
        String job,
        DrillIntent.RunDrill drill,
        @Nullable String node,
        String user,
        Instant started,
        @Nullable Instant ended,
        Outcome outcome,
        @Nullable Instant broken,
        long uncertain,
        List<Expectation> expected,
        @Nullable Prediction predicted,
        Map<String, List<String>> services,
        List<Moment> moments,
        List<EngineOperation> operations,
        List<Measurement> measured,
        List<ComparedEffect> compared) {

    public DrillReport {
        expected = List.copyOf(expected);
        services = Map.copyOf(services);
        moments = List.copyOf(moments);
        operations = List.copyOf(operations);
        measured = List.copyOf(measured);
        compared = List.copyOf(compared);
    }

    /** How a drill ended. */
    public enum Outcome {
        RUNNING,
        /** The cluster recovered by itself. */
        RECOVERED,
        /** It did not, within the time that was given. */
        NOT_RECOVERED,
        /** Somebody ended it. */
        ABORTED,
        /** A step failed: nothing is proved. */
        FAILED
    }

    /**
     * A milestone.
     *
     * @param earliest milliseconds after the fault, as expected
     * @param latest the same, at the latest
     * @param measured the same, as luci heard of it; null where it did not
     * @param engine when it was, by Pacemaker's own record; null where it keeps none
     */
    public record Measurement(
            Milestone milestone,
            String subject,
            long earliest,
            long latest,
            @Nullable Long measured,
            @Nullable Instant engine) {}

    /**
     * An effect that was predicted.
     *
     * @param came what came of it
     * @param to where it really went; null where it went nowhere
     */
    public record ComparedEffect(
            Prediction.Effect effect, Came came, @Nullable String to) {}

    /** What came of a predicted effect. */
    public enum Came {
        HAPPENED,
        /** Something else did, such as a start on another node. */
        OTHERWISE,
        NOT_SEEN,
        /** Nothing that could be seen from outside. */
        NOT_JUDGED
    }
}
