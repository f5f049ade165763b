package io.conga.planning.why;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.conga.planning.ClusterFixture;
import io.conga.planning.Fixture;
import io.conga.planning.known.KnownCluster;
import io.conga.planning.plan.Sentence;
import io.conga.planning.why.Placement.NodePlacement;
import io.conga.planning.why.Placement.Verdict;
import io.conga.protocol.cluster.AllocationScores;
import io.conga.protocol.cluster.AllocationScores.Purpose;
import io.conga.protocol.cluster.AllocationScores.Score;
import io.conga.protocol.cluster.CibVersion;
import io.conga.protocol.cluster.ClusterConfiguration.ConstraintDefinition;
import io.conga.protocol.cluster.ResourceDefinition;
import io.conga.protocol.cluster.ResourceState;
import io.conga.protocol.problem.ClusterProblem;
import io.conga.protocol.problem.ProblemException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Each node's score comes with a verdict and with what it is made of. */
class WhyHereTest {

    private final ClusterFixture fixture = ClusterFixture.of(3);

    @Test
    void aNodeWhereItRunsSaysWhatHoldsIt() {
        fixture.resource(dummy("web", Map.of("resource-stickiness", "100"))).runs("web", 1);

        NodePlacement here = node("web", 1, run("web", "node1", "100"), run("web", "node2", "0"));

        assertThat(here.verdict()).isEqualTo(Verdict.RUNS);
        assertThat(here.best()).isTrue();
        assertThat(here.score()).isEqualTo("100");
        assertThat(here.sentence().text()).isEqualTo("web runs on node1: score 100.");
        assertThat(texts(here.reasons())).containsExactly("It runs here now, and stickiness 100 holds it.");
    }

    @Test
    void withoutStickinessNothingIsSaidToHoldIt() {
        fixture.resource(dummy("web", Map.of())).runs("web", 1);

        assertThat(codes(node("web", 1, run("web", "node1", "0")))).containsExactly("why.stickiness-none");
    }

    @Test
    void aNodeThatIsLikedBetterIsNamed() {
        fixture.resource(dummy("web", Map.of())).runs("web", 1).constraint(location("web", "node2", "50", false));

        Score[] scores = {run("web", "node1", "0"), run("web", "node2", "50"), run("web", "node3", "0")};

        assertThat(node("web", 1, scores).sentence().code()).isEqualTo("why.runs-not-best");
        assertThat(node("web", 2, scores).sentence().code()).isEqualTo("why.may-equal");
        assertThat(codes(node("web", 2, scores))).containsExactly("why.location");
        assertThat(node("web", 3, scores).sentence().code()).isEqualTo("why.may");
        assertThat(codes(node("web", 3, scores))).containsExactly("why.no-preference");
    }

    @Test
    void whatForbidsANodeIsItsReason() {
        fixture.resource(dummy("web", Map.of()))
                .runs("web", 1)
                .standby(2)
                .offline(3)
                .constraint(location("web", "node2", "-INFINITY", true));

        Score[] scores = {run("web", "node1", "0"), run("web", "node2", "-INFINITY"), run("web", "node3", "-INFINITY")};

        assertThat(node("web", 2, scores).verdict()).isEqualTo(Verdict.MAY_NOT);
        assertThat(codes(node("web", 2, scores))).containsExactly("why.standby", "why.location-move");
        assertThat(codes(node("web", 3, scores))).containsExactly("why.offline");
    }

    @Test
    void onlyTheDependentOneOfAColocationFollows() {
        fixture.resource(dummy("web", Map.of()))
                .resource(dummy("db", Map.of()))
                .runs("web", 1)
                .runs("db", 2)
                .constraint(colocation("web", "db", "-INFINITY"));

        assertThat(texts(node("web", 2, run("web", "node2", "-INFINITY")).reasons()))
                .containsExactly("The constraint web-db keeps it away from db (-INFINITY); that is node2.");
        assertThat(codes(node("db", 1, run("db", "node1", "0")))).containsExactly("why.no-preference");
    }

    @Test
    void ofAClonesInstancesTheHighestScoreCounts() {
        fixture.resource(ClusterFixture.collection("both", ResourceState.Kind.CLONE, dummy("web", Map.of())));

        NodePlacement second = node(
                "web", 2, run("web:0", "node2", "-INFINITY"), run("web:1", "node2", "7"), promote("web:1", "node2"));

        assertThat(second.score()).isEqualTo("7");
        assertThat(second.verdict()).isEqualTo(Verdict.MAY);
    }

    @Test
    void aMemberOfAGroupAndAClusterThatHasToBeAllowedSayIt() {
        fixture.property("symmetric-cluster", "false")
                .resource(ClusterFixture.collection("site", ResourceState.Kind.GROUP, dummy("web", Map.of())))
                .constraint(location("site", "node1", "10", false));

        assertThat(codes(node("web", 1, run("web", "node1", "10")))).containsExactly("why.location", "why.group");
        assertThat(codes(node("web", 2, run("web", "node2", "-INFINITY")))).containsExactly("why.opt-in", "why.group");
    }

    @Test
    void whatHoldsEverywhereStandsOnceForAll() {
        fixture.without("fence1").resource(dummy("web", Map.of("target-role", "Stopped", "is-managed", "false")));

        Placement placement = placement("web");

        assertThat(placement.general())
                .extracting(Sentence::code)
                .containsExactly("why.meant-stopped", "why.not-managed", "why.no-fencing");
        assertThat(placement.nodes()).extracting(NodePlacement::verdict).containsOnly(Verdict.UNKNOWN);
        assertThat(placement.by()).isEqualTo("node1");
    }

    @Test
    void anUnknownResourceIsAProblem() {
        assertThatThrownBy(() -> placement("nobody"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.problems().getFirst().code())
                                .isEqualTo(ClusterProblem.UNKNOWN_RESOURCE.code()));
    }

    private NodePlacement node(String resource, int node, Score... scores) {
        return placement(resource, scores).nodes().get(node - 1);
    }

    private Placement placement(String resource, Score... scores) {
        KnownCluster cluster = Objects.requireNonNull(fixture.known().cluster());
        return WhyHere.of(
                resource,
                Objects.requireNonNull(cluster.configuration()),
                Objects.requireNonNull(cluster.view()),
                new AllocationScores("node1", List.of(scores), new CibVersion(0, 42, 7)));
    }

    private static ResourceDefinition dummy(String id, Map<String, String> meta) {
        return ClusterFixture.primitive(id, Fixture.DUMMY, Map.of(), meta);
    }

    private static Score run(String resource, String node, String value) {
        return new Score(resource, node, value, Purpose.RUN);
    }

    private static Score promote(String resource, String node) {
        return new Score(resource, node, "1000", Purpose.PROMOTE);
    }

    private static ConstraintDefinition location(String resource, String node, String score, boolean byMove) {
        return new ConstraintDefinition(
                resource + "-" + node, "location", List.of(resource), node, score, Map.of(), null, byMove);
    }

    private static ConstraintDefinition colocation(String resource, String with, String score) {
        return new ConstraintDefinition(
                resource + "-" + with,
                "colocation",
                List.of(resource, with),
                null,
                score,
                Map.of("rsc", resource, "with-rsc", with),
                null,
                false);
    }

    private static List<String> codes(NodePlacement placement) {
        return placement.reasons().stream().map(Sentence::code).toList();
    }

    private static List<String> texts(List<Sentence> sentences) {
        return sentences.stream().map(Sentence::text).toList();
    }
}
