package io.conga.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.conga.lab.api.LuciApi;
import io.conga.lab.api.Person;
import io.conga.planning.intent.NodeIntent;
import io.conga.planning.intent.ResourceIntent;
import io.conga.protocol.agent.AgentName;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What luci does not do on a real cluster: overwrite somebody else's change, or obey who may not. */
@Tag("cluster")
class RefuseTest {

    private static final String PASSWORD = "a long enough password";

    @SuppressWarnings("NullAway.Init")
    private static Site site;

    @SuppressWarnings("NullAway.Init")
    private static String cluster;

    @BeforeAll
    static void createACluster() {
        site = Site.withSystems(1, Map.of());
        cluster = site.createCluster("guarded");
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @Test
    void aPlanIsRefusedOnceSomebodyElseChangedTheCluster() {
        JsonNode plan = site.person().plan(dummy("late"));
        site.lab()
                .exec("node1", "crm_attribute", "--type", "crm_config", "--name", "cluster-delay", "--update", "61s")
                .orThrow();
        String before = Status.cib(site.lab(), "node1").xml();

        assertThatThrownBy(() -> site.person().applyPlan(plan.path("id").asString()))
                .isInstanceOfSatisfying(
                        LuciApi.Refused.class, no -> assertThat(no.code()).isEqualTo("cluster.stale"));

        assertThat(Status.cib(site.lab(), "node1").xml()).isEqualTo(before).doesNotContain("\"late\"");
        site.succeed(dummy("replanned"));
        assertThat(Status.cib(site.lab(), "node1").values("//primitive/@id")).contains("replanned");
        assertThat(Status.cib(site.lab(), "node1").option("cluster-delay")).containsExactly("61s");
    }

    @Test
    void aViewerMayLookAndAnOperatorMayAct() {
        Person viewer = user("viewer", "VIEWER");
        Person operator = user("operator", "OPERATOR");
        var standby = new NodeIntent.SetStandby(cluster, "node1", true);

        assertThat(viewer.cluster("guarded")).isEqualTo(cluster);
        assertRefused(() -> viewer.plan(standby));
        assertRefused(() -> operator.plan(dummy("notforoperators")));
        assertThat(Status.of(site.lab(), "node1").is("node1", "standby")).isFalse();
        operator.succeed(standby, Site.LIMIT);

        assertThat(Status.of(site.lab(), "node1").is("node1", "standby")).isTrue();
        operator.succeed(new NodeIntent.SetStandby(cluster, "node1", false), Site.LIMIT);
        viewer.api().close();
        operator.api().close();
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable attempt) {
        assertThatThrownBy(attempt).isInstanceOfSatisfying(LuciApi.Refused.class, no -> {
            assertThat(no.code()).isEqualTo("request.forbidden");
            assertThat(no.status()).isEqualTo(403);
        });
    }

    /** A user with that role on this cluster, past the first sign-in. */
    private static Person user(String name, String role) {
        var request = JsonMapper.shared().createObjectNode().put("name", name);
        request.putArray("grants")
                .addObject()
                .put("role", role)
                .putObject("scope")
                .put("kind", "CLUSTER")
                .put("id", cluster);
        String oneTime = site.person()
                .api()
                .post("/users", request)
                .path("oneTimePassword")
                .asString();
        var api = new LuciApi(site.luci().address());
        api.firstSignIn(name, oneTime, PASSWORD);
        return new Person(api);
    }

    private static ResourceIntent.AddResource dummy(String id) {
        return new ResourceIntent.AddResource(
                cluster, id, AgentName.parse("ocf:pacemaker:Dummy"), Map.of(), Map.of(), List.of(), null, false, true);
    }
}
