package io.conga.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/** What the console says of a machine's storage is what the machine's own tools say, without anybody asking for it. */
@Tag("machine")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StorageMapTest {

    @SuppressWarnings("NullAway.Init")
    private static Site site;

    @SuppressWarnings("NullAway.Init")
    private static String system;

    @BeforeAll
    static void open() {
        site = Site.machines(1, Map.of());
        site.addSystems();
        system = site.person()
                .api()
                .get("/systems")
                .path("items")
                .path(0)
                .path("id")
                .asString("");
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @Test
    @Order(1)
    void disksAreThoseOfLsblk() {
        JsonNode view = shown(storage -> !storage.path("devices").isEmpty());
        List<String> told = said("lsblk", "--nodeps", "--noheadings", "--bytes", "--output", "NAME,SIZE")
                .lines()
                .map(line -> line.strip().replaceAll("\\s+", " "))
                .sorted()
                .toList();
        assertThat(each(view, "devices", device -> device.path("parents").isEmpty()).stream()
                        .map(device -> device.path("name").asString("") + " "
                                + device.path("bytes").asLong())
                        .sorted()
                        .toList())
                .isEqualTo(told);
        assertThat(each(
                        view,
                        "devices",
                        device -> device.path("name").asString("").equals("sda")))
                .singleElement()
                .satisfies(disk -> assertThat(disk.path("hardware").path("wwn").asString(""))
                        .isEqualTo(said("lsblk", "--nodeps", "--noheadings", "--output", "WWN", "/dev/sda")));
    }

    @Test
    @Order(2)
    void aStackIsShownAsItGrows() {
        said(
                "mdadm",
                "--create",
                "/dev/md/pair",
                "--run",
                "--level=1",
                "--raid-devices=2",
                "--metadata=1.2",
                "/dev/ubdb",
                "/dev/ubdc");
        shown(view ->
                each(view, "arrays", array -> array.path("name").asString("").endsWith("pair"))
                                .size()
                        == 1);
        said("vgcreate", "--yes", "safe", "/dev/md/pair");
        said("lvcreate", "--yes", "--size", "100M", "--name", "one", "safe");
        said("mkfs.ext4", "-q", "-L", "one", "/dev/safe/one");
        said("mkdir", "/srv/one");
        said("mount", "/dev/safe/one", "/srv/one");
        JsonNode view = shown(storage -> !each(
                        storage,
                        "mounts",
                        mount -> mount.path("target").asString("").equals("/srv/one"))
                .isEmpty());

        JsonNode volume = each(
                        view,
                        "logicalVolumes",
                        one -> one.path("name").asString("").equals("one"))
                .getFirst();
        assertThat(volume.path("bytes").asString(""))
                .isEqualTo(
                        said("lvs", "--noheadings", "--units", "b", "--nosuffix", "--options", "lv_size", "safe/one"));
        assertThat(volume.path("devices").path(0).asString("")).isEqualTo(said("readlink", "-f", "/dev/md/pair"));
        JsonNode group = view.path("volumeGroups").path(0);
        assertThat(group.path("sequence").asString(""))
                .isEqualTo(said("vgs", "--noheadings", "--options", "vg_seqno", "safe"));
        JsonNode mount = each(
                        view, "mounts", one -> one.path("target").asString("").equals("/srv/one"))
                .getFirst();
        assertThat(mount.path("type").asString("")).isEqualTo(said("findmnt", "-no", "FSTYPE", "/srv/one"));
        assertThat(mount.path("bytes").asString("")).isEqualTo(said("findmnt", "-nbo", "SIZE", "/srv/one"));
        assertThat(each(
                        view,
                        "devices",
                        device -> mount.path("device")
                                .asString("")
                                .equals(device.path("name").asString(""))))
                .singleElement()
                .satisfies(device -> assertThat(
                                device.path("content").path("label").asString(""))
                        .isEqualTo("one"));
    }

    @Test
    @Order(3)
    void anArrayThatLostADiskIsOnTheOverviewAndFound() {
        said("mdadm", "/dev/md/pair", "--fail", "/dev/ubdc");

        Eventually.until(
                Site.LIMIT,
                () -> site.person().api().get("/overview").toString().contains("finding.array-degraded"),
                () -> site.person().api().get("/overview").toPrettyString());
        JsonNode view =
                shown(storage -> storage.path("arrays").path(0).path("degraded").asInt() == 1);
        assertThat(each(
                        view.path("arrays").path(0),
                        "members",
                        member -> member.path("role").asString("").equals("faulty")))
                .extracting(member -> member.path("device").asString(""))
                .containsExactly("ubdc");
        assertThat(site.person().api().get("/search?q=pair").toString()).contains("/raid");
    }

    @Test
    @Order(4)
    void signaturesAreReadFromTheDeviceAndFromNothingElse() {
        assertThat(site.person()
                        .api()
                        .get("/systems/" + system + "/storage/signatures?device=/dev/ubdb")
                        .path(0)
                        .path("type")
                        .asString(""))
                .isEqualTo("linux_raid_member");
        assertThat(problem("/systems/" + system + "/storage/signatures?device=/etc/shadow"))
                .isEqualTo("storage.device-unknown");
    }

    /** What a vgcreate leaves while it works: hints are taken away, and whoever looks next with a lock makes new ones. */
    @Test
    @Order(5)
    void aLookLeavesAloneWhatLvmRemembersOfItsDevices() {
        said("sh", "-c", "udevadm settle; : >/run/lvm/hints; : >/run/lvm/newhints");

        site.person().api().post("/systems/" + system + "/storage/refresh", null);

        assertThat(said("stat", "--format=%n %s", "/run/lvm/hints", "/run/lvm/newhints"))
                .isEqualTo("/run/lvm/hints 0\n/run/lvm/newhints 0");
        assertThat(said("vgs", "--noheadings", "--options", "vg_name")).isEqualTo("safe");
    }

    private static String problem(String path) {
        try {
            return site.person().api().get(path).toString();
        } catch (io.conga.lab.api.LuciApi.Refused refused) {
            return refused.code();
        }
    }

    private static String said(String... words) {
        return site.lab().exec("node1", words).orThrow().out().strip();
    }

    /** The storage as luci shows it, once it is so. */
    private static JsonNode shown(Predicate<JsonNode> so) {
        Eventually.until(Site.LIMIT, () -> so.test(view()), () -> view().toPrettyString());
        return view();
    }

    private static JsonNode view() {
        return site.person().api().get("/systems/" + system + "/storage").path("storage");
    }

    private static List<JsonNode> each(JsonNode view, String part, Predicate<JsonNode> wanted) {
        var found = new ArrayList<JsonNode>();
        view.path(part).forEach(one -> {
            if (wanted.test(one)) {
                found.add(one);
            }
        });
        return found;
    }
}
