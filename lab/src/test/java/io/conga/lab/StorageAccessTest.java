package io.conga.lab;

import static org.assertj.core.api.Assertions.assertThat;

import io.conga.lab.api.LuciApi;
import io.conga.lab.api.Person;
import io.conga.planning.intent.StorageIntent.ChangeStorage;
import io.conga.protocol.storage.change.DiskChange.WipeDevice;
import io.conga.protocol.storage.change.GroupChange.CreateGroup;
import io.conga.protocol.storage.change.MountChange.MountFileSystem;
import io.conga.protocol.storage.change.MountChange.Unmount;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.json.JsonMapper;

/** Who was given the storage of one system sees and touches that, and of the others not even that they are there. */
@Tag("cluster")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StorageAccessTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String PLACE = "/var/onlytwo";
    private static final String UNKNOWN = "404 request.not-found";
    private static final String FORBIDDEN = "403 request.forbidden";

    @SuppressWarnings("NullAway.Init")
    private static Site site;

    @SuppressWarnings("NullAway.Init")
    private static String cluster;

    @SuppressWarnings("NullAway.Init")
    private static String disk;

    @SuppressWarnings("NullAway.Init")
    private static Person keeper;

    @SuppressWarnings("NullAway.Init")
    private static Person viewer;

    @BeforeAll
    static void open() {
        site = Site.withSystems(2, Map.of());
        cluster = site.createCluster("shared");
        disk = site.lab().disk("seen");
        keeper = user("keeper", "STORAGE_ADMINISTRATOR");
        viewer = user("viewer", "VIEWER");
        // Nearly full, so that there is something to find about it too.
        said("node2", "mkfs.ext4", "-q", "-F", disk);
        said("node2", "mkdir", PLACE);
        said("node2", "mount", disk, PLACE);
        said("node2", "fallocate", "-l", "50M", PLACE + "/full");
        awaitMounted("node2", true);
    }

    @AfterAll
    static void close() {
        keeper.api().close();
        viewer.api().close();
        site.close();
    }

    @Test
    @Order(1)
    void listsSearchAndOverviewHaveTheGivenSystemOnly() {
        Eventually.until(
                Site.LIMIT,
                () -> administrator().get("/overview").toString().contains(PLACE),
                () -> administrator().get("/overview").toPrettyString());
        assertThat(administrator().get("/search?q=onlytwo").toString()).contains("/file-systems");
        assertThat(administrator().get("/storage").path("total").asInt()).isEqualTo(2);

        for (Person person : List.of(keeper, viewer)) {
            assertThat(person.api().get("/storage").path("total").asInt()).isEqualTo(1);
            assertThat(person.api().get("/storage").path("items"))
                    .singleElement()
                    .satisfies(row -> assertThat(row.path("system").asString()).isEqualTo(mine()));
            for (String path : List.of("/storage", "/search?q=onlytwo", "/search?q=node2", "/overview", "/jobs")) {
                assertThat(person.api().get(path).toString())
                        .as(path)
                        .doesNotContain(PLACE)
                        .doesNotContain(theirs());
            }
            assertThat(person.api()
                            .get("/systems/" + mine() + "/storage")
                            .path("storage")
                            .path("devices"))
                    .isNotEmpty();
        }
    }

    @Test
    @Order(2)
    void whatWasNotGivenIsAsGoodAsNotThere() {
        for (Person person : List.of(keeper, viewer)) {
            for (String rest : List.of("", "/signatures?device=" + disk)) {
                assertThat(refusal(() -> person.api().get("/systems/" + theirs() + "/storage" + rest)))
                        .isEqualTo(refusal(() -> person.api().get("/systems/nobody/storage" + rest)))
                        .isEqualTo(UNKNOWN);
            }
            assertThat(refusal(() -> person.api().post("/systems/" + theirs() + "/storage/refresh", null)))
                    .isEqualTo(UNKNOWN);
            // The map of a cluster shows all of its members: it is for who was given the cluster.
            assertThat(refusal(() -> person.api().get("/clusters/" + cluster + "/storage")))
                    .isEqualTo(UNKNOWN);
            assertThat(refusal(() -> person.plan(change(theirs(), new WipeDevice(disk)))))
                    .isEqualTo(UNKNOWN);
        }
        assertThat(administrator().get("/clusters/" + cluster + "/storage").path("systems"))
                .hasSize(2);
    }

    @Test
    @Order(3)
    void aViewerChangesNothingAndAKeeperNothingThatReachesOthers() {
        assertThat(refusal(() -> viewer.plan(change(mine(), new WipeDevice(disk)))))
                .isEqualTo(FORBIDDEN);
        var shared = new CreateGroup("everybodys", List.of(disk), 4096, true, false);
        assertThat(refusal(() -> keeper.plan(change(mine(), shared)))).isEqualTo(FORBIDDEN);
        assertThat(keeper.plan(change(mine(), new WipeDevice(disk)))
                        .path("plan")
                        .path("hazards")
                        .toString())
                .contains("hazard.storage-mounted");
    }

    @Test
    @Order(4)
    void eventsAndJobsTellOfTheGivenSystemOnly() {
        try (var trail = new EventTrail(keeper.api());
                var all = new EventTrail(administrator())) {
            site.succeed(change(theirs(), new Unmount(PLACE)));
            awaitMounted("node2", false);
            site.succeed(change(mine(), new MountFileSystem(disk, "/var/mine", "ext4", List.of())));
            awaitMounted("node1", true);
            trail.await(0, "STORAGE", body -> true);
            all.await(0, "STORAGE", body -> body.path("system").asString("").equals(mine()));
            assertThat(trail.text()).contains(mine()).doesNotContain(theirs()).doesNotContain(PLACE);
            assertThat(all.text()).contains(theirs());
        }
        assertThat(keeper.api().get("/jobs").path("items"))
                .singleElement()
                .satisfies(job -> assertThat(job.toString()).contains("/var/mine"));
        site.succeed(change(mine(), new Unmount("/var/mine")));
    }

    private static ChangeStorage change(String system, io.conga.protocol.storage.change.StorageChange change) {
        return new ChangeStorage(system, change, List.of());
    }

    private static LuciApi administrator() {
        return site.person().api();
    }

    private static String mine() {
        return site.system("node1");
    }

    private static String theirs() {
        return site.system("node2");
    }

    /** luci shows, or no longer shows, that the disk is mounted there. */
    private static void awaitMounted(String node, boolean mounted) {
        String path = "/systems/" + site.system(node) + "/storage";
        String device = disk.replace("/dev/", "");
        Eventually.until(
                Site.LIMIT,
                () -> {
                    boolean found = false;
                    for (var mount : administrator().get(path).path("storage").path("mounts")) {
                        found |= mount.path("device").asString("").equals(device);
                    }
                    return found == mounted;
                },
                () -> administrator().get(path).toPrettyString());
    }

    private static String refusal(Runnable act) {
        try {
            act.run();
            return "answered";
        } catch (LuciApi.Refused refused) {
            return refused.status() + " " + refused.code();
        }
    }

    private static Person user(String name, String role) {
        var request = JSON.createObjectNode().put("name", name);
        request.putArray("grants")
                .addObject()
                .put("role", role)
                .putObject("scope")
                .put("kind", "SYSTEM")
                .put("id", mine());
        String oneTime =
                administrator().post("/users", request).path("oneTimePassword").asString();
        var api = new LuciApi(site.luci().address());
        api.firstSignIn(name, oneTime, Person.PASSWORD);
        return new Person(api);
    }

    private static String said(String node, String... words) {
        return site.lab().exec(node, words).orThrow().out().strip();
    }
}
