package io.conga.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.conga.lab.api.LuciApi;
import io.conga.planning.intent.FailoverDomainIntent.DeleteFailoverDomain;
import io.conga.planning.intent.FailoverDomainIntent.SaveFailoverDomain;
import io.conga.planning.intent.NodeIntent;
import io.conga.planning.intent.ResourceIntent;
import io.conga.planning.intent.ServiceIntent.CreateService;
import io.conga.planning.intent.ServiceIntent.EditService;
import io.conga.planning.intent.ServiceIntent.NewResource;
import io.conga.planning.intent.ServiceIntent.Policy;
import io.conga.planning.intent.ServiceIntent.Recovery;
import io.conga.protocol.agent.AgentName;
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

/** Failover domains decide where a service runs, who takes over, and whether it goes back. */
@Tag("cluster")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FailoverDomainTest {

    private static final Recovery RESTART = new Recovery(Policy.RESTART, null, null);

    @SuppressWarnings("NullAway.Init")
    private static Site site;

    @SuppressWarnings("NullAway.Init")
    private static Operator operator;

    @SuppressWarnings("NullAway.Init")
    private static String cluster;

    @BeforeAll
    static void createACluster() {
        site = Site.withSystems(3, Map.of());
        cluster = site.createCluster("biased");
        operator = new Operator(site, cluster);
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @Test
    @Order(1)
    void thePreferredNodeWins() {
        operator.apply(domain(true, List.of("node2", "node3"), true, false));
        Operator.Outcome made = operator.apply(new CreateService(
                cluster,
                "guest",
                List.of(new NewResource(
                        "guest-main", AgentName.parse("ocf:pacemaker:Dummy"), Map.of(), Map.of(), List.of())),
                true,
                false,
                "bias",
                RESTART));

        assertThat(made.predicted("START", "guest-main")).containsExactly("node2");
        assertThat(operator.runningOn("guest-main")).containsExactly("node2");
        assertThat(shown().path("services").path(0).path("domain").asString("")).isEqualTo("bias");
        assertThat(shown().path("domains").toString())
                .contains("\"name\":\"bias\"")
                .contains("\"restricted\":true")
                .contains("\"services\":[\"guest\"]");
    }

    @Test
    @Order(2)
    void theNextTakesOverAndThePreferredGetsItBack() {
        operator.apply(new NodeIntent.SetStandby(cluster, "node2", true));
        assertThat(operator.runningOn("guest-main")).containsExactly("node3");

        operator.apply(new NodeIntent.SetStandby(cluster, "node2", false));
        assertThat(operator.runningOn("guest-main")).containsExactly("node2");
    }

    @Test
    @Order(3)
    void aNonMemberNeverRunsItWhereTheDomainIsRestricted() {
        operator.apply(new NodeIntent.SetStandby(cluster, "node2", true));
        operator.apply(new NodeIntent.SetStandby(cluster, "node3", true));
        assertThat(operator.runningOn("guest-main")).isEmpty();

        operator.apply(domain(false, List.of("node2", "node3"), false, false));
        assertThat(operator.runningOn("guest-main"))
                .as("not restricted any more")
                .containsExactly("node1");
        operator.apply(new NodeIntent.SetStandby(cluster, "node2", false));
        operator.apply(new NodeIntent.SetStandby(cluster, "node3", false));
        assertThat(operator.runningOn("guest-main")).containsExactly("node2");
    }

    @Test
    @Order(4)
    void withoutFailbackItStaysWhereItIs() {
        operator.apply(domain(false, List.of("node2", "node3"), true, true));
        operator.apply(new NodeIntent.SetStandby(cluster, "node2", true));
        operator.apply(new NodeIntent.SetStandby(cluster, "node2", false));
        assertThat(operator.runningOn("guest-main")).containsExactly("node3");

        operator.apply(domain(false, List.of("node2", "node3"), true, false));
        assertThat(operator.runningOn("guest-main")).containsExactly("node2");
    }

    @Test
    @Order(5)
    void membersAreChangedWithoutTouchingTheService() {
        List<String> before = ofTheService();

        Operator.Outcome changed = operator.apply(domain(false, List.of("node1", "node2"), true, false));

        assertThat(changed.predicted("MOVE", "guest-main")).containsExactly("node1");
        assertThat(operator.runningOn("guest-main")).containsExactly("node1");
        assertThat(ofTheService()).isEqualTo(before);
        assertThat(Status.cib(site.lab(), "node3").values("//node[@uname='node3']//nvpair/@name"))
                .noneMatch(name -> name.startsWith("failover-domain"));
    }

    @Test
    @Order(6)
    void leftOverMovesAreShownAndCleared() {
        site.lab()
                .exec("node1", "crm_resource", "--move", "--resource", "guest", "--node", "node2")
                .orThrow();
        Eventually.until(
                Site.LIMIT,
                () -> shown().path("configuration")
                        .path("constraints")
                        .toString()
                        .contains("\"byMove\":true"),
                () -> shown().path("configuration").path("constraints").toString());

        operator.apply(new ResourceIntent.ClearResource(cluster, "guest"));

        assertThat(Status.cib(site.lab(), "node1").values("//rsc_location/@id"))
                .isNotEmpty()
                .noneMatch(id -> id.startsWith("cli-"));
        assertThat(operator.runningOn("guest-main")).containsExactly("node1");
    }

    @Test
    @Order(7)
    void aDomainInUseIsNotDeletedAndAnEmptyOneIs() {
        assertThatThrownBy(() -> site.person().plan(new DeleteFailoverDomain(cluster, "bias")))
                .isInstanceOf(LuciApi.Refused.class)
                .hasMessageContaining("guest");
        operator.apply(new EditService(cluster, "guest", false, null, RESTART, List.of()));
        operator.apply(new DeleteFailoverDomain(cluster, "bias"));

        assertThat(Status.cib(site.lab(), "node1").xml()).doesNotContain("failover-domain");
        assertThat(operator.runningOn("guest-main")).hasSize(1);
    }

    private static SaveFailoverDomain domain(
            boolean create, List<String> members, boolean restricted, boolean noFailback) {
        return new SaveFailoverDomain(cluster, "bias", create, members, true, restricted, noFailback);
    }

    private static List<String> ofTheService() {
        Status cib = Status.cib(site.lab(), "node1");
        return List.of(String.join(" ", cib.values("//constraints//@*")), String.join(" ", cib.values("//group//@*")));
    }

    private static JsonNode shown() {
        return site.person().api().get("/clusters/" + cluster);
    }
}
