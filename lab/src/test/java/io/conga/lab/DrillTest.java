package io.conga.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.conga.lab.api.LuciApi;
import io.conga.planning.intent.CreateCluster;
import io.conga.planning.intent.CreateCluster.NewNode;
import io.conga.planning.intent.DrillIntent.Kind;
import io.conga.planning.intent.DrillIntent.RunDrill;
import io.conga.planning.intent.ResourceIntent;
import io.conga.protocol.agent.AgentName;
import io.conga.protocol.cluster.ResourceOp;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Things are broken on purpose on a cluster with two links: what was predicted happens, the times are kept, and all of it heals. */
@Tag("cluster")
class DrillTest {

    private static final String RULES = "540";

    @SuppressWarnings("NullAway.Init")
    private static Site site;

    @SuppressWarnings("NullAway.Init")
    private static String cluster;

    @BeforeAll
    static void createAClusterOfTwoLinks() {
        site = Site.withSystems(3, Lab.MANAGEMENT);
        CreateCluster plain = site.creation("drilled", site.lab().nodes());
        site.succeed(new CreateCluster(
                plain.name(),
                plain.nodes().stream()
                        .map(node -> new NewNode(
                                node.system(),
                                node.name(),
                                List.of(
                                        site.lab().address(node.name()),
                                        site.lab().management(node.name()))))
                        .toList(),
                plain.transport(),
                plain.encryption(),
                plain.totem(),
                plain.installPackages(),
                plain.fencing(),
                plain.startAtBoot()));
        cluster = site.person().cluster("drilled");
        add("app", "ocf:pacemaker:Dummy", Map.of(), "2s");
        add("slow", "ocf:pacemaker:Dummy", Map.of(), "3600s");
        add("address", "ocf:heartbeat:IPaddr2", Map.of("ip", floating(), "cidr_netmask", "24"), "5s");
    }

    private static void add(String name, String agent, Map<String, String> parameters, String interval) {
        site.succeed(new ResourceIntent.AddResource(
                cluster,
                name,
                AgentName.parse(agent),
                parameters,
                Map.of(),
                List.of(new ResourceOp("monitor", interval, "20s", Map.of())),
                null,
                false,
                true));
    }

    private static String floating() {
        return site.lab().management("node1").replaceFirst("\\d+$", "200");
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @AfterEach
    void everythingIsWholeAgain() {
        site.awaitWhole(cluster, 3);
        for (String node : site.lab().nodes()) {
            assertThat(cuts(node)).as("cuts of %s", node).isEmpty();
        }
    }

    @Test
    void aCrashedServiceComesBack() {
        JsonNode report = run(Kind.SERVICE_CRASH, "app", null, 60, null);

        assertThat(report.path("outcome").asString()).isEqualTo("RECOVERED");
        assertAllHappened(report);
        assertThat(measured(report, "DETECTED")).as("%s", report).isNotNegative();
        assertThat(measured(report, "STARTED")).as("%s", report).isNotNegative();
        assertThat(report.path("operations")).as("Pacemaker's own history").anySatisfy(operation -> {
            assertThat(operation.path("resource").asString()).isEqualTo("app");
            assertThat(operation.path("task").asString()).isEqualTo("start");
        });
        JsonNode detail = site.person().api().get("/clusters/" + cluster);
        assertThat(detail.path("serviceProofs")).anySatisfy(proof -> {
            assertThat(proof.path("service").asString()).isEqualTo("app");
            assertThat(proof.path("drill").asString())
                    .isEqualTo(report.path("id").asString());
        });
        assertThat(detail.path("findings").toString()).contains("finding.services-unproved");
        assertThat(Status.of(site.lab(), "node1").values("//failure/@op_key"))
                .as("failures that the drill itself made")
                .isEmpty();
    }

    @Test
    void whatNobodyNoticesIsHealedByTheAbort() {
        String job = site.person().apply(drill(Kind.SERVICE_CRASH, "slow", null, 600, null));
        awaitWindow(job);
        assertThatThrownBy(() -> site.person().apply(drill(Kind.SERVICE_CRASH, "app", null, 60, null)))
                .as("another drill beside it")
                .isInstanceOf(LuciApi.Refused.class)
                .hasMessageContaining("is at work there");

        site.person().api().post("/jobs/" + job + "/cancel", null);

        JsonNode end = site.person().awaitEnd(job, Site.LIMIT);
        assertThat(end.path("state").asString()).as("%s", end.toPrettyString()).isEqualTo("CANCELLED");
        assertThat(report(job).path("outcome").asString()).isEqualTo("ABORTED");
        String runs = Status.of(site.lab(), "node1").runningOn("slow").getFirst();
        assertThat(site.lab().exec(runs, "crm_resource", "--force-check", "--resource", "slow"))
                .as("slow runs again on %s, as its agent says", runs)
                .satisfies(CommandResult::orThrow);
    }

    @Test
    void aCutLinkHealsByItselfThoughRicciIsDead() {
        String job = site.person().apply(drill(Kind.LINK, "node3", "1", 15, null));
        awaitWindow(job);
        assertThat(cuts("node3")).hasSize(2);

        site.lab().exec("node3", "systemctl", "stop", "ricci").orThrow();
        Eventually.until(
                Site.LIMIT,
                () -> site.lab().exec("node1", "corosync-cfgtool", "-s").out().contains("disconnected"),
                () -> site.lab().exec("node1", "corosync-cfgtool", "-s").out());
        Eventually.until(
                Site.LIMIT, () -> cuts("node3").isEmpty(), () -> cuts("node3").toString());
        assertThat(site.lab().exec("node3", "systemctl", "is-active", "ricci").succeeded())
                .as("ricci had no part in it")
                .isFalse();
        site.lab().exec("node3", "systemctl", "start", "ricci").orThrow();

        JsonNode end = site.person().awaitEnd(job, Site.LIMIT);
        assertThat(end.path("state").asString()).as("%s", end.toPrettyString()).isEqualTo("SUCCEEDED");
        JsonNode report = report(job);
        assertThat(kinds(report)).doesNotContain("MEMBER_LOST", "FENCED");
        print(report);
    }

    @Test
    void aCrashedNodeIsFencedAndItsServicesStartElsewhere() {
        String node = Status.of(site.lab(), "node1").runningOn("address").getFirst();
        String reach = floating() + ":" + Lab.RICCI_PORT;
        JsonNode report = run(Kind.NODE_CRASH, node, null, 240, reach);

        assertThat(report.path("outcome").asString()).isEqualTo("RECOVERED");
        assertAllHappened(report);
        for (String milestone : List.of("DETECTED", "FENCED", "STARTED", "REACHABLE")) {
            assertThat(measured(report, milestone))
                    .as("%s of %s", milestone, report.path("measured"))
                    .isNotNegative();
        }
        assertThat(kinds(report)).contains("MEMBER_LOST", "FENCED", "STARTED", "UNREACHED", "REACHED", "MEMBER_BACK");
        assertThat(site.person().api().get("/clusters/" + cluster).path("proofs"))
                .anySatisfy(proof -> {
                    assertThat(proof.path("node").asString()).isEqualTo(node);
                    assertThat(proof.path("how").asString()).isEqualTo("DRILL");
                });
    }

    @Test
    void aNodeWithoutLinksIsFencedThoughItAnswersLuci() {
        JsonNode report = run(Kind.LINK, "node2", null, 240, null);

        assertThat(report.path("outcome").asString()).isEqualTo("RECOVERED");
        assertThat(measured(report, "FENCED")).isNotNegative();
        assertAllHappened(report);
    }

    private static RunDrill drill(
            Kind kind, String target, @Nullable String part, int seconds, @Nullable String reach) {
        return new RunDrill(cluster, kind, target, part, seconds, reach, false);
    }

    private static JsonNode run(Kind kind, String target, @Nullable String part, int seconds, @Nullable String reach) {
        JsonNode job = site.succeed(drill(kind, target, part, seconds, reach));
        JsonNode report = report(job.path("id").asString());
        print(report);
        return report;
    }

    /** The drill's window is open: it is broken, and is being watched. */
    private static void awaitWindow(String job) {
        Eventually.until(
                Site.LIMIT,
                () -> {
                    JsonNode step = KillRounds.step(site.person().job(job), "recover");
                    return step.path("state").asString().equals("STARTED")
                            && step.path("reply").path("progress").isObject();
                },
                () -> site.person().job(job).toPrettyString());
    }

    private static JsonNode report(String job) {
        for (JsonNode report :
                site.person().api().get("/clusters/" + cluster + "/drills").path("items")) {
            if (report.path("job").asString().equals(job)) {
                return report;
            }
        }
        throw new AssertionError("no report of " + job);
    }

    private static List<String> cuts(String node) {
        return site.lab()
                .exec(node, "ip", "rule", "list", "pref", RULES)
                .orThrow()
                .out()
                .lines()
                .toList();
    }

    private static void assertAllHappened(JsonNode report) {
        assertThat(report.path("compared"))
                .as("effects of %s", report)
                .isNotEmpty()
                .allSatisfy(compared -> assertThat(compared.path("came").asString())
                        .as("%s of %s", compared, report.path("moments"))
                        .isEqualTo("HAPPENED"));
    }

    private static long measured(JsonNode report, String milestone) {
        for (JsonNode one : report.path("measured")) {
            if (one.path("milestone").asString().equals(milestone)) {
                return one.path("measured").asLong(-1);
            }
        }
        return -1;
    }

    private static List<String> kinds(JsonNode report) {
        return report.path("moments")
                .valueStream()
                .map(moment -> moment.path("kind").asString())
                .toList();
    }

    private static void print(JsonNode report) {
        System.out.printf(
                "drill %s %s%s: %s, times up to %d ms too long%n",
                report.path("drill").path("kind").asString(),
                report.path("drill").path("target").asString(),
                report.path("drill").path("part").isNull()
                        ? ""
                        : " " + report.path("drill").path("part").asString(),
                report.path("outcome").asString(),
                report.path("uncertain").asLong());
        for (JsonNode one : report.path("measured")) {
            System.out.printf(
                    "  %-10s %-22s predicted %6d to %6d ms, measured %s ms, Pacemaker says %s%n",
                    one.path("milestone").asString(),
                    one.path("subject").asString(),
                    one.path("earliest").asLong(),
                    one.path("latest").asLong(),
                    one.path("measured").asString("no"),
                    one.path("engine").asString("nothing"));
        }
        for (JsonNode one : report.path("compared")) {
            JsonNode effect = one.path("effect");
            System.out.printf(
                    "  %-8s %s %s -> %s: %s %s%n",
                    effect.path("kind").asString(),
                    effect.path("subject").asString(),
                    effect.path("from").asString("-"),
                    effect.path("to").asString("-"),
                    one.path("came").asString(),
                    one.path("to").asString(""));
        }
    }
}
