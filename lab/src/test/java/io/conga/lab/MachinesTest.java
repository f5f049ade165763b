package io.conga.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/** Whole machines with a systemd and disks of their own: ricci's home is like a customer's. The cluster on them is SharedStorageTest's. */
@Tag("machine")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MachinesTest {

    private static final List<String> ALL = List.of("node1", "node2");

    @SuppressWarnings("NullAway.Init")
    private static Site site;

    @BeforeAll
    static void open() {
        site = Site.machines(2, Map.of());
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @Test
    @Order(1)
    void ricciIsAServiceOfTheRealSystemd() {
        assertThat(ALL).allSatisfy(node -> {
            assertThat(said(node, "systemctl", "show", "-P", "SubState", "ricci"))
                    .isEqualTo("running");
            assertThat(said(node, "ps", "-o", "comm=", "-p", "1")).isEqualTo("systemd");
        });
    }

    @Test
    @Order(2)
    void disksHaveNamesByIdAndLunsAreTheSameEverywhere() {
        List<String> before = byId("node1");

        assertThat(before).contains("lab-node1_disk1", "lab-node1_disk2", "lab-node1_disk3");
        assertThat(ALL).allSatisfy(node -> assertThat(byId(node)).contains("scsi-SLAB_lun1_LABlun1"));
        assertThat(ALL.stream().map(node -> wwn(node, "lun1")).distinct())
                .as("one WWN for all")
                .hasSize(1);
        assertThat(wwn("node1", "lun1")).isNotEqualTo(wwn("node1", "lun2"));
    }

    @Test
    @Order(3)
    void theyAreAddedByFingerprintAndPassword() {
        site.addSystems();

        assertThat(site.person().api().get("/systems").path("items")).allSatisfy(system -> {
            assertThat(system.path("trust").asString("")).isEqualTo("TRUSTED");
            JsonNode facts = facts(system.path("id").asString());
            assertThat(facts.toString()).contains("Debian GNU/Linux 12");
        });
    }

    private static String said(String node, String... words) {
        return site.lab().exec(node, words).orThrow().out().strip();
    }

    private static List<String> byId(String node) {
        return said(node, "ls", "/dev/disk/by-id").lines().toList();
    }

    private static String wwn(String node, String lun) {
        String device = site.lab().lun(lun, "2G");
        return said(node, "lsblk", "-dno", "WWN", device);
    }

    private static JsonNode facts(String system) {
        Supplier<JsonNode> detail = () -> site.person().api().get("/systems/" + system);
        Eventually.until(
                Site.LIMIT,
                () -> detail.get().toString().contains("Debian"),
                () -> detail.get().toPrettyString());
        return detail.get();
    }
}
