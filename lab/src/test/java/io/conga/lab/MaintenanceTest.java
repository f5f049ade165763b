package io.conga.lab;

import static org.assertj.core.api.Assertions.assertThat;

import io.conga.planning.intent.MaintenanceIntent.MaintainNodes;
import io.conga.planning.intent.MaintenanceIntent.Reboot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Rolling maintenance of three nodes with a real package and a reboot each: what may migrate live is never down. A package
 * that can't be installed stops it at the second node; it goes on from there. luci is killed once on the way.
 */
@Tag("cluster")
class MaintenanceTest {

    private static final Set<String> BEGUN = Set.of("STARTED", "SUCCEEDED", "UNKNOWN");

    /** guest1 belongs on node1 and comes home; guest2 stays wherever it is; the address can't migrate. */
    private static final List<String> RESOURCES = List.of("""
            <primitive id="guest1" class="ocf" provider="lab" type="diary"><meta_attributes id="guest1-m"><nvpair id="guest1-m-a" name="allow-migrate" value="true"/><nvpair id="guest1-m-s" name="resource-stickiness" value="0"/></meta_attributes></primitive>
            """, """
            <primitive id="guest2" class="ocf" provider="lab" type="diary"><meta_attributes id="guest2-m"><nvpair id="guest2-m-a" name="allow-migrate" value="true"/></meta_attributes></primitive>
            """, """
            <primitive id="vip" class="ocf" provider="heartbeat" type="IPaddr2"><instance_attributes id="vip-a"><nvpair id="vip-a-i" name="ip" value="%s"/></instance_attributes></primitive>
            """);

    private static final String HOME = "<rsc_location id=\"guest1-home\" rsc=\"guest1\" node=\"node1\" score=\"100\"/>";

    @Test
    void allNodesOneAfterAnother() throws IOException {
        try (Site site = Site.withSystems(3, Map.of())) {
            Lab lab = site.lab();
            var note = new NotePackage(lab);
            note.publish("1.0");
            lab.nodes().forEach(note::install);
            String cluster = site.createCluster("maintained");
            populate(lab);
            note.publish("2.0");
            note.failsOn("node2", true);
            // The package lists are read by a timer on a real node.
            lab.nodes()
                    .forEach(node -> lab.exec(node, "apt-get", "-q", "update").orThrow());
            Map<String, String> boots = boots(lab);
            Instant begun = Instant.now();

            JsonNode plan = site.person().plan(new MaintainNodes(cluster, lab.nodes(), true, Reboot.IF_NEEDED));
            assertForeseen(plan);
            JsonNode stopped = stopsAtNode2(site, plan);
            assertThat(boots(lab)).as("only node1 was rebooted").satisfies(now -> {
                assertThat(now.get("node1")).isNotEqualTo(boots.get("node1"));
                assertThat(now.get("node2")).isEqualTo(boots.get("node2"));
                assertThat(now.get("node3")).isEqualTo(boots.get("node3"));
            });
            print("first run", stopped);

            note.failsOn("node2", false);
            print("gone on", goesOn(site, cluster));
            System.out.printf(
                    "all three nodes: %d s%n",
                    Duration.between(begun, Instant.now()).toSeconds());

            NodeTruth.assertOneCluster(lab, "maintained", lab.nodes());
            Status status = Status.of(lab, "node1");
            lab.nodes().forEach(node -> {
                assertThat(status.is(node, "standby")).as("%s on standby", node).isFalse();
                assertThat(note.version(node)).isEqualTo("installed 2.0");
            });
            assertThat(boots(lab))
                    .as("rebooted")
                    .doesNotContainValue("")
                    .allSatisfy((node, boot) -> assertThat(boot).isNotEqualTo(boots.get(node)));
            assertThat(status.runningOn("guest1")).as("at home").containsExactly("node1");
            assertThat(status.runningOn("vip")).hasSize(1);
            assertNeverDown(lab, "guest1");
            assertNeverDown(lab, "guest2");
        }
    }

    private static void populate(Lab lab) throws IOException {
        Path agent = Repository.root().resolve("lab/agents/diary");
        Files.copy(agent, lab.stateDir().resolve("shared/diary-agent"));
        for (String node : lab.nodes()) {
            lab.exec(node, "install", "-D", "-m", "755", "/run/shared/diary-agent", "/usr/lib/ocf/resource.d/lab/diary")
                    .orThrow();
        }
        String address = lab.address("node1").replaceAll("\\d+$", "200");

        for (String resource : RESOURCES) {
            create(lab, "resources", resource.strip().formatted(address));
        }
        create(lab, "constraints", HOME);
        lab.exec("node1", "crm_resource", "--wait", "--timeout=120").orThrow();
    }

    private static void create(Lab lab, String section, String element) {
        lab.exec("node1", "cibadmin", "--create", "--scope", section, "--xml-text", element)
                .orThrow();
    }

    /** Each node's packages are named, and at each standby what would migrate live and what would not. */
    private static void assertForeseen(JsonNode plan) {
        Map<String, JsonNode> items = new LinkedHashMap<>();
        plan.path("previews").forEach(preview -> items.put(preview.path("step").asString(), preview.path("item")));
        for (String node : List.of("node1", "node2", "node3")) {
            JsonNode change = items.get("update." + node).path("packages").path(0);
            assertThat(change.path("name").asString()).isEqualTo(NotePackage.NAME);
            assertThat(change.path("from").asString()).isEqualTo("1.0");
            assertThat(change.path("to").asString()).isEqualTo("2.0");
        }
        assertThat(effects(items.get("standby.node1"))).contains("MIGRATE guest1 from node1");
        assertThat(effects(items.get("back.node1"))).anyMatch(effect -> effect.startsWith("MIGRATE guest1 from "));
        assertThat(plan.path("plan").path("hazards"))
                .noneMatch(hazard -> hazard.path("severity").asString().equals("BLOCK"));
    }

    private static List<String> effects(JsonNode item) {
        var effects = new ArrayList<String>();
        item.path("prediction")
                .path("effects")
                .forEach(effect -> effects.add(effect.path("kind").asString() + " "
                        + effect.path("subject").asString() + " from "
                        + effect.path("from").asString("")));
        return effects;
    }

    /** luci is killed while node1 reboots; the update of node2 fails. @return the job as it ended */
    private static JsonNode stopsAtNode2(Site site, JsonNode plan) {
        String job = site.person().applyPlan(plan.path("id").asString());
        Eventually.until(
                Site.LIMIT,
                () -> BEGUN.contains(KillRounds.step(site.person().job(job), "reboot.node1")
                        .path("state")
                        .asString()),
                () -> site.person().job(job).toPrettyString());
        site.luci().kill();
        site.startLuciAgain();

        JsonNode end = site.person().awaitEnd(job, Site.LIMIT);
        assertThat(end.path("state").asString()).as("%s", end.toPrettyString()).isEqualTo("FAILED");
        assertThat(KillRounds.step(end, "update.node2").path("state").asString())
                .as("%s", end.toPrettyString())
                .isEqualTo("FAILED");
        assertThat(end.path("problems").path(0).path("why").asString()).contains("the note can't be installed");
        assertThat(standing(end))
                .containsExactly(
                        "standing.nodes-done node1",
                        "standing.node-stopped node2",
                        "standing.nodes-untouched node3",
                        "standing.maintenance-go-on ");
        assertThat(Status.of(site.lab(), "node1").is("node2", "standby")).isTrue();
        return end;
    }

    private static List<String> standing(JsonNode job) {
        var standing = new ArrayList<String>();
        job.path("standing")
                .forEach(sentence -> standing.add(sentence.path("code").asString() + " "
                        + sentence.path("parameters").path("nodes").asString("")
                        + sentence.path("parameters").path("node").asString("")));
        return standing;
    }

    private static JsonNode goesOn(Site site, String cluster) {
        JsonNode plan =
                site.person().plan(new MaintainNodes(cluster, List.of("node2", "node3"), true, Reboot.IF_NEEDED));
        assertThat(plan.path("plan").path("hazards"))
                .anyMatch(hazard ->
                        hazard.path("message").path("code").asString().equals("hazard.maintenance-continues"));
        JsonNode end =
                site.person().awaitEnd(site.person().applyPlan(plan.path("id").asString()), Site.LIMIT);
        assertThat(end.path("state").asString()).as("%s", end.toPrettyString()).isEqualTo("SUCCEEDED");
        return end;
    }

    /** Started once, and then only taken over: each stop is that of a source whose target runs. */
    private static void assertNeverDown(Lab lab, String resource) throws IOException {
        List<String> book = Files.readAllLines(lab.stateDir().resolve("shared/diary")).stream()
                .filter(line -> line.startsWith(resource + " "))
                .map(line -> line.substring(resource.length() + 1))
                .toList();
        System.out.println(resource + ": " + book);
        assertThat(book).as(resource).isNotEmpty();
        String at = book.getFirst().replace("start ", "");
        assertThat(book.getFirst()).isEqualTo("start " + at);
        for (int i = 1; i < book.size(); i += 3) {
            assertThat(book.get(i)).isEqualTo("migrate_to " + at);
            String next = book.get(i + 1).replace("migrate_from ", "");
            assertThat(book.get(i + 1)).isEqualTo("migrate_from " + next);
            assertThat(book.get(i + 2)).isEqualTo("stop " + at);
            at = next;
        }
    }

    private static Map<String, String> boots(Lab lab) {
        Map<String, String> boots = new LinkedHashMap<>();
        for (String node : lab.nodes()) {
            boots.put(
                    node,
                    lab.exec(node, "stat", "--format=%Y-%i", "/proc/1")
                            .orThrow()
                            .out()
                            .strip());
        }
        return boots;
    }

    private static void print(String title, JsonNode job) {
        var line = new StringBuilder(title).append(':');
        job.path("steps").forEach(step -> {
            if (!step.path("started").isNull() && !step.path("ended").isNull()) {
                line.append(' ')
                        .append(step.path("id").asString())
                        .append('=')
                        .append(Duration.between(
                                        Instant.parse(step.path("started").asString()),
                                        Instant.parse(step.path("ended").asString()))
                                .toMillis());
            }
        });
        System.out.println(line.append(" ms"));
    }
}
