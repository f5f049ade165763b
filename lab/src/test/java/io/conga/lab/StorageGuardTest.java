package io.conga.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The guard matrix on real disks: every change that destroys something, against everything that stands against it. What one
 * machine can tell is tried on the own disks of two machines side by side, what only luci can tell on LUNs that both see. A third
 * of the pairs is tried, every change and every condition among them; {@code -Dconga.guard=all} tries all 243.
 */
@Tag("machine")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StorageGuardTest {

    private static final String ONE = "node1";
    private static final String TWO = "node2";
    private static final String LVM = "--config devices/scan_lvs=1";

    private static final List<GuardRounds> ALL = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    private static Site site;

    @SuppressWarnings("NullAway.Init")
    private static GuardedStorage common;

    @SuppressWarnings("NullAway.Init")
    private static GuardRounds shared;

    @BeforeAll
    static void open() {
        site = Site.machines(2, Map.of("LAB_LUNS", "", "LAB_DISKS", "7", "LAB_DISK_SIZE", "80M"));
        site.addSystems();
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @Test
    @Order(1)
    void whatAMachineCanTell() {
        atOnce(StorageGuardTest::ofOne, StorageGuardTest::ofTwo);
    }

    private static void ofOne() {
        var storage = GuardedStorage.local(site.lab(), ONE);
        try (var line = RicciLine.to(site.lab(), ONE)) {
            var rounds = rounds(storage, line);
            rounds.free();
            storage.each("mkfs.ext4 -qF $d");
            rounds.stale();
            // To stop an array takes nothing away, nor does a volume that gets smaller with its ext4, nor the way
            // back to a snapshot, which is all that it is for.
            rounds.round(
                    "foreign signature",
                    false,
                    Set.of("stop array", "lvreduce", "merge"),
                    "hazard.storage-unnamed-signature");
            storage.each("mkdir -p /mnt/guard$i; mount -o ro,noload $d /mnt/guard$i");
            rounds.round("mounted here", true, Set.of(), "hazard.storage-mounted");
            storage.each("umount $d; wipefs -qa $d; mkswap -q $d; swapon $d");
            rounds.round("swap", true, Set.of(), "hazard.storage-swap");
        }
    }

    private static void ofTwo() {
        var storage = GuardedStorage.local(site.lab(), TWO);
        try (var line = RicciLine.to(site.lab(), TWO)) {
            var rounds = rounds(storage, line);
            storage.each("vgcreate -q " + LVM + " over$i $d; lvcreate -q -y -Wn " + LVM + " -l 1 -n on over$i");
            rounds.round("physical volume", true, Set.of(), "hazard.storage-physical-volume", "hazard.storage-in-use");
            storage.each("vgremove -q -f " + LVM + " over$i; pvremove -q " + LVM + " $d");
            storage.each(
                    "mdadm --quiet --create /dev/md/over$i --run --assume-clean --level=1 --raid-devices=2 $d missing; "
                            + "mdadm --quiet --wait-clean /dev/md/over$i || true; until mdadm --quiet --readonly /dev/md/over$i; do sleep 0.2; done");
            rounds.round("md member", true, Set.of(), "hazard.storage-raid-member", "hazard.storage-in-use");
            storage.each("mdadm --quiet --stop /dev/md/over$i; mdadm --quiet --zero-superblock $d");
            storage.each("printf secret | cryptsetup -q luksFormat --type luks2 --pbkdf pbkdf2 "
                    + "--pbkdf-force-iterations 1000 --key-file - $d");
            // To erase a closed container is what that change is for.
            rounds.round("LUKS", true, Set.of("luksErase", "stop array", "merge"), "hazard.storage-encrypted");
            storage.each("printf secret | cryptsetup open --key-file - $d open$i");
            rounds.round("LUKS, open", true, Set.of(), "hazard.storage-in-use");
        }
    }

    @Test
    @Order(2)
    void mountedOnAnotherNode() {
        common = GuardedStorage.shared(site.lab(), ONE);
        shared = rounds(common, null);
        common.each("mkfs.ext4 -qF $d");
        List<String> disks = common.disks();
        common.on(TWO, """
                for d; do blockdev --flushbufs "$d"; done
                partx -u "$2"; vgchange -q -ay common; mdadm --quiet --assemble --readonly --run /dev/md/common "$4"
                """, disks.toArray(String[]::new));
        common.each(TWO, "mkdir -p /mnt/guard$i; mount -o ro,noload $d /mnt/guard$i");
        shared.round("mounted on another node", true, Set.of(), "hazard.storage-mounted");
        common.each(TWO, "umount $d");
        common.on(TWO, "mdadm --quiet --stop /dev/md/common; vgchange -q -an common");
    }

    @Test
    @Order(3)
    void aNodeThatSeesItDoesNotAnswer() {
        site.lab().exec(TWO, "systemctl", "stop", "ricci").orThrow();
        shared.round("unreachable node", true, Set.of(), "hazard.storage-unreachable");
        site.lab().exec(TWO, "systemctl", "start", "ricci").orThrow();
        site.lab().waitForRicci(TWO);
    }

    @Test
    @Order(4)
    void managedByPacemaker() {
        site.lab().form();
        site.person().adopt(site.system(ONE));
        var resources = new StringBuilder();
        for (int i = 0; i < common.devices().size(); i++) {
            resources.append(
                    "primitive guarded%d ocf:heartbeat:Filesystem params device=%s directory=/srv/%d fstype=ext4 meta target-role=Stopped%n"
                            .formatted(i, common.devices().get(i), i));
        }
        common.run("printf %s \"$1\" | crm configure load update -", resources.toString());
        shared.round("managed by Pacemaker", true, Set.of(), "hazard.storage-managed");
    }

    /** Only now: what went wrong under one condition keeps no other from being seen. */
    @Test
    @Order(5)
    void allWereRefused() {
        int tried = ALL.stream().mapToInt(GuardRounds::tried).sum();
        int past = ALL.stream().mapToInt(GuardRounds::past).sum();
        var wrong = ALL.stream().flatMap(rounds -> rounds.wrong().stream()).toList();
        System.out.printf(
                "guard matrix: %d of %d refused, %d of them past luci by ricci too, images %s%s%n",
                tried - wrong.size(),
                tried,
                past,
                wrong.isEmpty() ? "identical" : "to be looked at",
                GuardRounds.WHOLE ? "" : " (a third of it; -Dconga.guard=all tries every pair)");
        assertThat(wrong).isEmpty();
    }

    private static GuardRounds rounds(GuardedStorage storage, @org.jspecify.annotations.Nullable RicciLine line) {
        var rounds = new GuardRounds(site, storage, line);
        synchronized (ALL) {
            ALL.add(rounds);
        }
        return rounds;
    }

    private static void atOnce(Runnable... works) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = List.of(works).stream().map(threads::submit).toList();
            for (var each : asked) {
                each.get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
