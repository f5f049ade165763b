package io.conga.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.conga.planning.intent.ResourceIntent;
import io.conga.planning.intent.ServiceIntent.CloneService;
import io.conga.planning.intent.ServiceIntent.CreateService;
import io.conga.planning.intent.ServiceIntent.EditService;
import io.conga.planning.intent.ServiceIntent.NewResource;
import io.conga.planning.intent.ServiceIntent.Policy;
import io.conga.planning.intent.ServiceIntent.Recovery;
import io.conga.planning.intent.ServiceIntent.RelocateService;
import io.conga.planning.intent.ServiceIntent.RestartService;
import io.conga.planning.intent.ServiceIntent.SetUtilization;
import io.conga.planning.intent.ServiceIntent.StartService;
import io.conga.protocol.agent.AgentName;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/** Services made from templates, moved, restarted, broken and recovered; and those that other tools made. */
@Tag("cluster")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ServicesTest {

    private static final List<String> ALL = List.of("node1", "node2", "node3");
    private static final Recovery RESTART = new Recovery(Policy.RESTART, 3, "10min");

    @SuppressWarnings("NullAway.Init")
    private static Site site;

    @SuppressWarnings("NullAway.Init")
    private static Operator operator;

    @SuppressWarnings("NullAway.Init")
    private static String cluster;

    @SuppressWarnings("NullAway.Init")
    private static Worker worker;

    @BeforeAll
    static void createACluster() {
        site = Site.withSystems(3, Map.of());
        cluster = site.createCluster("serving");
        operator = new Operator(site, cluster);
        worker = new Worker(site.lab());
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @Test
    @Order(1)
    void templatesSayWhatTheNodesHave() {
        JsonNode templates = site.person().api().get("/clusters/" + cluster + "/templates");

        assertThat(templates).hasSize(14);
        assertThat(ShownServices.missing(templates, "floating-address")).isEmpty();
        assertThat(ShownServices.missing(templates, "drbd")).containsExactlyElementsOf(ALL);
    }

    @Test
    @Order(2)
    void aServiceFromTemplatesStartsInOrder() {
        String address = site.lab().address("node1").replaceFirst("\\d+$", "200");

        Operator.Outcome made = operator.apply(new CreateService(
                cluster,
                "site",
                List.of(
                        new NewResource(
                                "site-address",
                                AgentName.parse("ocf:heartbeat:IPaddr2"),
                                Map.of("ip", address, "cidr_netmask", "24"),
                                Map.of(),
                                List.of()),
                        Worker.resource()),
                true,
                false,
                null,
                RESTART));

        assertThat(made.effects("START")).containsExactly("site-address", "worker");
        String node = operator.runningOn("worker").getFirst();
        assertThat(operator.runningOn("site-address")).containsExactly(node);
        assertThat(call("site-address", "start")).isLessThan(call("worker", "start"));
        assertThat(site.lab().lab("hub", "ping", "-c", "1", "-W", "5", address).succeeded())
                .isTrue();
        JsonNode service = service("site");
        assertThat(service.path("recovery").path("maxRestarts").asInt()).isEqualTo(3);
        assertThat(service.path("recovery").path("expire").asString("")).isEqualTo("10min");
    }

    @Test
    @Order(3)
    void itIsRestartedRelocatedStoppedAndStartedOnANode() {
        String node = operator.runningOn("worker").getFirst();
        String process = worker.process(node);
        operator.apply(new RestartService(cluster, "site"));
        assertThat(operator.runningOn("worker")).containsExactly(node);
        assertThat(worker.process(node)).isNotEqualTo(process);

        String target = other(node);
        Operator.Outcome moved = operator.apply(new RelocateService(cluster, "site", target, false));
        assertThat(moved.predicted("MOVE", "worker")).containsExactly(target);
        assertThat(operator.runningOn("worker")).containsExactly(target);
        assertThat(Status.cib(site.lab(), "node1").values("//rsc_location/@id")).isEmpty();

        operator.apply(new ResourceIntent.StopResource(cluster, "site"));
        assertThat(operator.runningOn("worker")).isEmpty();
        Operator.Outcome started = operator.apply(new StartService(cluster, "site", node, false));
        assertThat(started.predicted("START", "worker")).containsExactly(node);
        assertThat(operator.runningOn("worker")).containsExactly(node);
        assertThat(Status.cib(site.lab(), "node1").values("//rsc_location/@id")).isEmpty();
    }

    @Test
    @Order(4)
    void aKilledProcessIsRestartedWhereItWas() {
        String node = operator.runningOn("worker").getFirst();
        String before = worker.kill(node);
        Eventually.until(
                Site.LIMIT,
                () -> operator.runningOn("worker").equals(List.of(node))
                        && !worker.process(node).equals(before),
                () -> Status.of(site.lab(), "node1").xml());
        operator.apply(new ResourceIntent.CleanupResource(cluster, "worker", null));
    }

    @Test
    @Order(5)
    void aKilledProcessIsRelocatedWhereThePolicySaysSo() {
        operator.apply(policy(Policy.RELOCATE));
        String node = operator.runningOn("worker").getFirst();
        worker.kill(node);
        Eventually.until(
                Site.LIMIT,
                () -> operator.runningOn("worker").size() == 1
                        && !operator.runningOn("worker").contains(node)
                        && operator.runningOn("site-address").equals(operator.runningOn("worker")),
                () -> Status.of(site.lab(), "node1").xml());
        operator.apply(new ResourceIntent.CleanupResource(cluster, "worker", null));
    }

    @Test
    @Order(6)
    void aKilledProcessStaysStoppedWhereThePolicySaysSo() {
        operator.apply(policy(Policy.DISABLE));
        assertThat(service("site").path("recovery").path("policy").asString("")).isEqualTo("DISABLE");
        worker.kill(operator.runningOn("worker").getFirst());
        Eventually.until(
                Site.LIMIT,
                () -> operator.runningOn("worker").isEmpty()
                        && Status.of(site.lab(), "node1").xml().contains("worker_monitor"),
                () -> Status.of(site.lab(), "node1").xml());
        site.lab().exec("node1", "crm_resource", "--wait").orThrow();
        assertThat(operator.runningOn("worker")).isEmpty();

        operator.apply(policy(Policy.RESTART));
        operator.apply(new ResourceIntent.CleanupResource(cluster, "worker", null));
        assertThat(operator.runningOn("worker")).hasSize(1);
        assertThat(Status.cib(site.lab(), "node1").xml()).doesNotContain("on-fail=\"stop\"");
    }

    @Test
    @Order(7)
    void aKilledProcessIsStartedAgainAndStaysStoppedWhenThatFails() {
        operator.apply(policy(Policy.RESTART_DISABLE));
        String node = operator.runningOn("worker").getFirst();
        String before = worker.kill(node);
        Eventually.until(
                Site.LIMIT,
                () -> operator.runningOn("worker").equals(List.of(node))
                        && !worker.process(node).isEmpty()
                        && !worker.process(node).equals(before),
                () -> Status.of(site.lab(), "node1").xml());
        worker.keepFromStarting(node);
        Eventually.until(
                Site.LIMIT,
                () -> operator.runningOn("worker").isEmpty()
                        && Status.of(site.lab(), "node1").xml().contains("task=\"start\""),
                () -> Status.of(site.lab(), "node1").xml());
        site.lab().exec("node1", "crm_resource", "--wait").orThrow();
        assertThat(operator.runningOn("worker")).isEmpty();

        worker.letStart(node);
        operator.apply(policy(Policy.RESTART));
        operator.apply(new ResourceIntent.CleanupResource(cluster, "worker", null));
        assertThat(operator.runningOn("worker")).hasSize(1);
    }

    @Test
    @Order(8)
    void aResourceThatCanMigrateIsMovedWithoutBeingStopped() {
        operator.apply(new ResourceIntent.AddResource(
                cluster,
                "guest",
                AgentName.parse("ocf:pacemaker:Dummy"),
                Map.of(),
                Map.of("allow-migrate", "true"),
                List.of(),
                null,
                false,
                true));
        String target = other(operator.runningOn("guest").getFirst());

        Operator.Outcome moved = operator.apply(new RelocateService(cluster, "guest", target, false));

        assertThat(moved.predicted("MIGRATE", "guest")).containsExactly(target);
        assertThat(operator.runningOn("guest")).containsExactly(target);
        assertThat(call("guest", "migrate_from")).isPositive();
    }

    @Test
    @Order(9)
    void theOrderWithinAServiceIsChanged() {
        operator.apply(new EditService(
                cluster,
                "site",
                false,
                null,
                new Recovery(Policy.RESTART, null, null),
                List.of("worker", "site-address")));

        assertThat(Status.cib(site.lab(), "node1").values("//group[@id='site']/primitive/@id"))
                .containsExactly("worker", "site-address");
        assertThat(operator.runningOn("site-address"))
                .isEqualTo(operator.runningOn("worker"))
                .hasSize(1);
    }

    @Test
    @Order(10)
    void aPromotableCloneIsPromotedOnce() {
        operator.apply(new ResourceIntent.AddResource(
                cluster,
                "state",
                AgentName.parse("ocf:pacemaker:Stateful"),
                Map.of(),
                Map.of(),
                List.of(),
                null,
                false,
                false));

        operator.apply(new CloneService(
                cluster, "state", true, Map.of("promoted-max", "1", "interleave", "true", "clone-max", "3")));
        operator.apply(new ResourceIntent.StartResource(cluster, "state-clone"));

        assertThat(operator.runningOn("state")).hasSize(3);
        assertThat(Status.of(site.lab(), "node1")
                        .values("//node/resource[starts-with(@id,'state') and @role='Promoted']/../@name"))
                .hasSize(1);
        operator.apply(new ResourceIntent.EditResource(cluster, "state-clone", Map.of(), Map.of("clone-max", "2")));
        assertThat(operator.runningOn("state")).hasSize(2);
    }

    @Test
    @Order(11)
    void anExclusiveServiceRunsBesideNoOther() {
        operator.apply(new CreateService(
                cluster,
                "alone",
                List.of(new NewResource(
                        "alone-main", AgentName.parse("ocf:pacemaker:Dummy"), Map.of(), Map.of(), List.of())),
                true,
                true,
                null,
                RESTART));
        operator.apply(new SetUtilization(cluster, "alone-main", Map.of("memory", "64")));

        assertThat(operator.runningOn("alone-main"))
                .hasSize(1)
                .doesNotContainAnyElementsOf(operator.runningOn("worker"));
        assertThat(service("alone").path("exclusive").asBoolean()).isTrue();
        assertThat(service("alone").path("notApart")).isEmpty();
        assertThat(Status.cib(site.lab(), "node2").values("//utilization/nvpair/@value"))
                .containsExactly("64");
    }

    @Test
    @Order(12)
    void whatOtherToolsMadeIsShownAsItIs() {
        assumeTrue(Files.isExecutable(Path.of("/usr/sbin/pcs")), "pcs is not installed");
        pcs("resource", "create", "their-a", "ocf:pacemaker:Dummy", "--group", "theirs");
        pcs("resource", "create", "their-b", "ocf:pacemaker:Dummy", "--group", "theirs");
        pcs("resource", "meta", "theirs", "migration-threshold=1");
        Eventually.until(
                Site.LIMIT,
                () -> service("theirs")
                        .path("recovery")
                        .path("policy")
                        .asString("")
                        .equals("RELOCATE"),
                () -> shown().path("services").toString());

        assertThat(service("theirs").path("kind").asString("")).isEqualTo("GROUP");
        assertThat(service("theirs").path("autostart").asBoolean()).isTrue();
        assertThat(service("alone").path("notApart").toString())
                .as("nobody told the exclusive service")
                .contains("theirs");
        assertThat(shown().path("configuration").path("resources").toString()).contains("their-a", "their-b");
    }

    private static void pcs(String... arguments) {
        var command = new ArrayList<>(List.of("/usr/sbin/pcs"));
        command.addAll(List.of(arguments));
        site.lab().exec("node2", command.toArray(String[]::new)).orThrow();
    }

    private static EditService policy(Policy policy) {
        return new EditService(cluster, "site", false, null, new Recovery(policy, null, null), List.of());
    }

    private static String other(String node) {
        return ALL.stream().filter(each -> !each.equals(node)).findFirst().orElseThrow();
    }

    /** The number that the node gave an operation when it was run; later ones are higher. */
    private static int call(String resource, String operation) {
        String history = site.lab()
                .exec(
                        "node1",
                        "cibadmin",
                        "--query",
                        "--xpath",
                        "//lrm_resource[@id='" + resource + "']/lrm_rsc_op[@operation='" + operation + "']")
                .orThrow()
                .out();
        return Integer.parseInt(history.replaceAll("(?s).*? call-id=\"(\\d+)\".*", "$1"));
    }

    private static JsonNode service(String id) {
        return new ShownServices(site.person(), cluster).service(id);
    }

    private static JsonNode shown() {
        return site.person().api().get("/clusters/" + cluster);
    }
}
