package io.conga.luci.drills;

import static org.assertj.core.api.Assertions.assertThat;

import io.conga.luci.drills.DrillReport.Came;
import io.conga.luci.drills.DrillReport.Outcome;
import io.conga.luci.drills.Moment.Kind;
import io.conga.planning.drill.Expectation;
import io.conga.planning.drill.Milestone;
import io.conga.planning.intent.DrillIntent;
import io.conga.planning.intent.DrillIntent.RunDrill;
import io.conga.protocol.cluster.CibVersion;
import io.conga.protocol.cluster.ClusterView;
import io.conga.protocol.cluster.ClusterView.FenceEvent;
import io.conga.protocol.cluster.Prediction;
import io.conga.protocol.cluster.Prediction.Effect;
import io.conga.protocol.cluster.ResourceState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A drill's timeline out of views that come from several members, and what is measured and compared by it. */
class DrillTrackerTest {

    private static final Instant ZERO = Instant.parse("2026-11-28T12:00:00Z");

    private final DrillTracker tracker = new DrillTracker("node2", List.of());

    /** node2 online or not, web on a node or on none, and fencing events. */
    private static ClusterView view(
            String by, boolean online, boolean quorate, @Nullable String web, FenceEvent... events) {
        return new ClusterView(
                by,
                ZERO,
                "c",
                true,
                null,
                "2.1.5",
                "node1",
                quorate,
                null,
                false,
                true,
                "stop",
                null,
                List.of(member("node1", true), member("node2", online), member("node3", true)),
                List.of(primitive("web", web)),
                List.of(),
                List.of(),
                List.of(events),
                Map.of(),
                List.of(),
                null);
    }

    private static ClusterView.Member member(String name, boolean online) {
        return new ClusterView.Member(
                name, "1", online, false, false, false, false, !online, false, true, false, 0, "member", null);
    }

    private static ResourceState primitive(String id, @Nullable String node) {
        return new ResourceState(
                id,
                ResourceState.Kind.PRIMITIVE,
                "ocf:heartbeat:IPaddr2",
                node == null ? "Stopped" : "Started",
                null,
                node != null,
                false,
                false,
                true,
                false,
                false,
                false,
                false,
                false,
                null,
                node == null ? List.of() : List.of(node),
                List.of());
    }

    private static FenceEvent fencing(String status, @Nullable String completed) {
        return new FenceEvent("reboot", "node2", "node3", "pacemaker-controld.1", "node1", status, "", completed);
    }

    private static Instant after(long milliseconds) {
        return ZERO.plusMillis(milliseconds);
    }

    private void crash() {
        tracker.view("node1", view("node1", true, true, "node2"), after(-900));
        tracker.view("node3", view("node3", true, true, "node2"), after(-800));
        tracker.view("node2", view("node2", true, true, "node2"), after(-700));
        tracker.reach("192.0.2.1:80", true, after(-600), null);
        tracker.reach("192.0.2.1:80", false, after(100), null);
        tracker.view("node3", view("node3", false, true, "node2", fencing("pending", null)), after(4000));
        tracker.view("node1", view("node1", false, true, "node2", fencing("pending", null)), after(4040));
        // node2 sees the others lost, which is its own picture
        tracker.view("node2", view("node2", true, false, "node2"), after(4100));
        FenceEvent done = fencing("success", "2026-11-28 12:00:05Z");
        tracker.view("node1", view("node1", false, true, null, done), after(5000));
        tracker.view("node3", view("node3", false, true, null, done), after(5030));
        tracker.view("node3", view("node3", false, true, "node3", done), after(6000));
        tracker.view("node1", view("node1", false, true, "node3", done), after(6020));
        tracker.reach("192.0.2.1:80", true, after(6200), null);
        tracker.view("node1", view("node1", true, true, "node3", done), after(15_000));
        tracker.reach("192.0.2.1:80", false, after(16_000), null);
        tracker.reach("192.0.2.1:80", true, after(16_500), null);
    }

    @Test
    void whatSeveralMembersTellIsToldOnce() {
        crash();

        assertThat(tracker.moments())
                .extracting(Moment::kind, Moment::subject, Moment::heard)
                .startsWith(
                        org.assertj.core.groups.Tuple.tuple(Kind.REACHED, "192.0.2.1:80", after(-600)),
                        org.assertj.core.groups.Tuple.tuple(Kind.UNREACHED, "192.0.2.1:80", after(100)),
                        org.assertj.core.groups.Tuple.tuple(Kind.MEMBER_LOST, "node2", after(4000)),
                        org.assertj.core.groups.Tuple.tuple(Kind.FENCING_ASKED, "node2", after(4000)),
                        org.assertj.core.groups.Tuple.tuple(Kind.QUORUM_LOST, "node2", after(4100)),
                        org.assertj.core.groups.Tuple.tuple(Kind.FENCED, "node2", after(5000)),
                        org.assertj.core.groups.Tuple.tuple(Kind.STOPPED, "web", after(5000)),
                        org.assertj.core.groups.Tuple.tuple(Kind.STARTED, "web", after(6000)),
                        org.assertj.core.groups.Tuple.tuple(Kind.REACHED, "192.0.2.1:80", after(6200)),
                        org.assertj.core.groups.Tuple.tuple(Kind.MEMBER_BACK, "node2", after(15_000)));
        assertThat(tracker.moments()).hasSize(12);
    }

    @Test
    void milestonesAreMeasuredAndEffectsCompared() {
        crash();
        DrillReport report = Reports.judged(begun(), ZERO, 80, tracker.moments());

        assertThat(report.measured())
                .extracting(DrillReport.Measurement::milestone, DrillReport.Measurement::measured)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Milestone.DETECTED, 4000L),
                        org.assertj.core.groups.Tuple.tuple(Milestone.FENCED, 5000L),
                        org.assertj.core.groups.Tuple.tuple(Milestone.STARTED, 6000L),
                        org.assertj.core.groups.Tuple.tuple(Milestone.REACHABLE, 6200L));
        assertThat(report.measured().get(1).engine()).isEqualTo(after(5000));
        assertThat(report.compared())
                .extracting(DrillReport.ComparedEffect::came)
                .containsExactly(Came.HAPPENED, Came.OTHERWISE, Came.NOT_SEEN, Came.HAPPENED);
    }

    @Test
    void aServiceThatIsNeverSeenStoppedIsBackWithTheNewsOfItsFailure() {
        var failed = new Moment(Kind.FAILED, "web", "node2", after(700), after(0), "node1", "monitor: not running");
        DrillReport report = Reports.judged(begun(), ZERO, 0, List.of(failed));

        assertThat(report.measured().get(0).measured())
                .as("the node is not lost")
                .isNull();
        assertThat(report.measured().get(2).measured()).isEqualTo(700);
    }

    @Test
    void nothingIsMeasuredBeforeAnythingIsBroken() {
        crash();
        DrillReport report = Reports.judged(begun(), null, 0, tracker.moments());

        assertThat(report.measured()).allMatch(measured -> measured.measured() == null);
        assertThat(report.compared()).isEmpty();
    }

    @Test
    void timesOfTheEngineAreReadAsItWritesThem() {
        assertThat(EngineTime.parse("2026-11-28 12:00:05Z")).isEqualTo(after(5000));
        assertThat(EngineTime.parse("2026-11-28 13:00:05.250000 +01:00")).isEqualTo(after(5250));
        assertThat(EngineTime.parse("yesterday")).isNull();
        assertThat(EngineOperation.parse(
                        "node1|web:0|start|0|0|1795867200|120\nnode1|web|monitor|0|193|1795867200|0\nodd"))
                .singleElement()
                .satisfies(operation -> assertThat(operation.resource()).isEqualTo("web"));
    }

    private static DrillReport begun() {
        return new DrillReport(
                "d1",
                "c1",
                "j1",
                new RunDrill("c1", DrillIntent.Kind.NODE_CRASH, "node2", null, 60, "192.0.2.1:80", false),
                "node2",
                "admin",
                after(-1000),
                null,
                Outcome.RUNNING,
                null,
                0,
                List.of(
                        new Expectation(Milestone.DETECTED, "node2", 3000, 9000),
                        new Expectation(Milestone.FENCED, "node2", 3000, 60_000),
                        new Expectation(Milestone.STARTED, "web", 3000, 90_000),
                        new Expectation(Milestone.REACHABLE, "192.0.2.1:80", 3000, 92_000)),
                new Prediction(
                        "node1",
                        List.of(
                                new Effect(Prediction.Kind.FENCE, "node2", null, null, null),
                                new Effect(Prediction.Kind.MOVE, "web", "node2", "node1", null),
                                new Effect(Prediction.Kind.START, "other", null, "node1", null),
                                new Effect(Prediction.Kind.STOP, "dlm:1", "node2", null, null)),
                        List.of(),
                        new CibVersion(0, 1, 0)),
                Map.of("web", List.of("web")),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
