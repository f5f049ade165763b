package io.conga.lab;

import static org.assertj.core.api.Assertions.assertThat;

import io.conga.planning.intent.PropertyIntent;
import io.conga.planning.intent.ResourceIntent;
import io.conga.planning.intent.ServiceIntent.EditBundle;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** A bundle that was made with cibadmin: shown, changed, stopped; its containers are real. */
@Tag("cluster")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BundleTest {

    private static final String BUNDLE = "<bundle id=\"sleepers\"><podman image=\"" + Containers.IMAGE
            + "\" replicas=\"1\" network=\"host\" run-command=\"/bin/sleep 100000\" options=\"" + Containers.OPTIONS
            + "\"/></bundle>";

    @SuppressWarnings("NullAway.Init")
    private static Site site;

    @SuppressWarnings("NullAway.Init")
    private static String cluster;

    @SuppressWarnings("NullAway.Init")
    private static Operator operator;

    @BeforeAll
    static void createAClusterWithABundle() {
        site = Site.withSystems(2, Map.of());
        site.lab().nodes().forEach(node -> Containers.prepare(site.lab(), node));
        cluster = site.createCluster("bundled");
        operator = new Operator(site, cluster);
        // A container's own operations can't be given a time limit otherwise, and this machine may be busy.
        operator.apply(
                new PropertyIntent.SetDefaults(cluster, PropertyIntent.Kind.OPERATIONS, Map.of("timeout", "180s")));
        site.lab()
                .exec("node1", "cibadmin", "--create", "--scope", "resources", "--xml-text", BUNDLE)
                .orThrow();
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @Test
    @Order(1)
    void itIsShownWithItsContainer() {
        Eventually.until(
                Site.LIMIT,
                () -> containers() == 1,
                () -> site.person()
                        .api()
                        .get("/clusters/" + cluster)
                        .path("views")
                        .toPrettyString());
        Eventually.until(
                Site.LIMIT,
                () -> !bundle().path("bundle").isMissingNode(),
                () -> site.person().api().get("/clusters/" + cluster).toPrettyString());
        JsonNode shown = bundle().path("bundle");
        assertThat(shown.path("technology").asString("")).isEqualTo("podman");
        assertThat(shown.path("container").path("image").asString("")).isEqualTo(Containers.IMAGE);
        assertThat(shown.path("container").path("run-command").asString("")).isEqualTo("/bin/sleep 100000");
    }

    @Test
    @Order(2)
    void moreReplicasAreForetoldAndRun() {
        Operator.Outcome more = operator.apply(new EditBundle(cluster, "sleepers", Map.of("replicas", "2"), Map.of()));

        assertThat(more.effects("START")).hasSize(1).allMatch(id -> id.startsWith("sleepers"));
        assertThat(operator.luciFailures()).isEmpty();
        assertThat(containers()).isEqualTo(2);
        assertThat(Status.cib(site.lab(), "node1").values("//bundle/podman/@replicas"))
                .containsExactly("2");
        // What was not named stays, and is not made.
        assertThat(Status.cib(site.lab(), "node1").xml()).doesNotContain("<network");
        assertThat(Status.cib(site.lab(), "node1").values("//bundle/podman/@options"))
                .containsExactly(Containers.OPTIONS);
    }

    @Test
    @Order(3)
    void itStopsAsAWhole() {
        Operator.Outcome stopped = operator.apply(new ResourceIntent.StopResource(cluster, "sleepers"));

        assertThat(stopped.effects("STOP")).hasSize(2);
        assertThat(containers()).isZero();
    }

    /** Running ones of both nodes, as podman counts them. */
    private static long containers() {
        return site.lab().nodes().stream()
                .flatMap(node -> site.lab()
                        .exec(node, "podman", "ps", "--format", "{{.Names}}")
                        .orThrow()
                        .out()
                        .lines())
                .filter(name -> name.startsWith("sleepers"))
                .count();
    }

    private static JsonNode bundle() {
        JsonNode configuration = site.person()
                .api()
                .get("/clusters/" + cluster)
                .path("configuration")
                .path("resources");
        for (JsonNode resource : configuration) {
            if (resource.path("id").asString("").equals("sleepers")) {
                return resource;
            }
        }
        return MissingNode.getInstance();
    }
}
