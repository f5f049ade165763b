package io.conga.lab;

import static org.assertj.core.api.Assertions.assertThat;

import io.conga.lab.api.LuciApi;
import io.conga.planning.intent.Intent;
import io.conga.planning.intent.StorageIntent.ChangeStorage;
import io.conga.planning.intent.StorageIntent.FormatAndMount;
import io.conga.protocol.storage.change.DiskChange;
import io.conga.protocol.storage.change.EncryptionChange;
import io.conga.protocol.storage.change.FileSystemChange;
import io.conga.protocol.storage.change.FileSystemChange.MakeFileSystem;
import io.conga.protocol.storage.change.GroupChange;
import io.conga.protocol.storage.change.MountChange;
import io.conga.protocol.storage.change.RaidChange;
import io.conga.protocol.storage.change.StorageChange;
import io.conga.protocol.storage.change.VolumeChange;
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

/** Storage is changed through luci on a whole machine, and each change is checked with the tool itself. */
@Tag("machine")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StorageOperationsTest {

    private static final String NODE = "node1";
    private static final String ONE = "/dev/disk/by-id/lab-node1_disk1";
    private static final String TWO = "/dev/disk/by-id/lab-node1_disk2";
    private static final String THREE = "/dev/disk/by-id/lab-node1_disk3";
    private static final long MIB = 1L << 20;

    @SuppressWarnings("NullAway.Init")
    private static Site site;

    @BeforeAll
    static void open() {
        site = Site.machines(1, Map.of());
        site.addSystems();
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @Test
    @Order(1)
    void aDiskIsFormattedAndWhatIsOnItIsNotLostUnnamed() {
        change(new MakeFileSystem(ONE, "ext4", "first", null, null, null, null));
        assertThat(said("blkid", "-p", "-o", "value", "-s", "TYPE", ONE)).isEqualTo("ext4");

        assertThat(blocks(new DiskChange.WritePartitionTable(ONE, "gpt"))).contains("hazard.storage-unnamed-signature");

        change(new DiskChange.WipeDevice(ONE), "ext4");
        assertThat(said("wipefs", "--noheadings", ONE)).isEmpty();
        assertThat(said("sh", "-c", "ls /var/backups/conga/storage/*/*.bak")).contains("wipefs-");
    }

    @Test
    @Order(2)
    void partitionsComeAndGo() {
        change(new DiskChange.WritePartitionTable(ONE, "gpt"));
        change(new DiskChange.AddPartition(ONE, null, 350 * MIB, "linux", "data", null));
        change(new DiskChange.AddPartition(ONE, null, null, "swap", "swap", null));
        assertThat(said("sfdisk", "--dump", ONE)).contains("name=\"data\"").contains("name=\"swap\"");

        run(new FormatAndMount(
                system(),
                new MakeFileSystem(partition(1), "xfs", "data", null, null, null, null),
                List.of(),
                "/srv/data",
                List.of("noatime"),
                true));
        assertThat(said("findmnt", "-no", "FSTYPE", "/srv/data")).isEqualTo("xfs");
        assertThat(said("cat", "/etc/fstab")).contains("/srv/data");
        assertThat(said("findmnt", "--verify")).doesNotContain("[E]");
        run(new FormatAndMount(
                system(),
                new MakeFileSystem(partition(2), "swap", "spare", null, null, null, null),
                List.of(),
                null,
                List.of(),
                true));
        assertThat(said("swapon", "--show=NAME", "--noheadings")).isNotEmpty();

        assertThat(blocks(new DiskChange.WipeDevice(ONE), "gpt", "xfs", "swap"))
                .contains("hazard.storage-mounted", "hazard.storage-swap");
        assertThat(blocks(new DiskChange.DeletePartition(ONE, partition(1), 1), "xfs"))
                .contains("hazard.storage-mounted");

        change(new MountChange.SetFstab("/srv/data", null, null, List.of()));
        change(new MountChange.Unmount("/srv/data"));
        change(new FileSystemChange.CheckFileSystem(partition(1), "", false));
        change(new FileSystemChange.LabelFileSystem(partition(1), "", "other"));
        assertThat(said("blkid", "-p", "-o", "value", "-s", "LABEL", partition(1)))
                .isEqualTo("other");
        change(new MountChange.UseSwap(partition(2), false));
        change(new DiskChange.DeletePartition(ONE, partition(2), 2), "swap");
        assertThat(said("sfdisk", "--dump", ONE)).doesNotContain("name=\"swap\"");
        change(new DiskChange.WipeDevice(ONE), "gpt", "xfs");
        change(new DiskChange.RescanDisks());
    }

    @Test
    @Order(3)
    void aVolumeGrowsAndShrinksWithWhatIsOnIt() {
        change(new GroupChange.CreateGroup("vg0", List.of(TWO), 4096, false, true));
        change(new VolumeChange.CreateVolume("vg0", "lv1", "linear", 200 * MIB, null, null, null, null));
        run(new FormatAndMount(
                system(),
                new MakeFileSystem("/dev/vg0/lv1", "ext4", "lv", null, null, null, null),
                List.of(),
                "/srv/lv",
                List.of(),
                false));
        said("cp", "/etc/passwd", "/srv/lv/kept");
        change(new VolumeChange.ResizeVolume("vg0", "lv1", 300 * MIB, null));
        assertThat(Long.parseLong(said("findmnt", "-bno", "SIZE", "/srv/lv"))).isGreaterThan(250 * MIB);

        assertThat(blocks(new VolumeChange.ResizeVolume("vg0", "lv1", 120 * MIB, null)))
                .contains("hazard.storage-mounted");
        assertThat(blocks(new VolumeChange.RemoveVolume("vg0", "lv1"), "ext4")).contains("hazard.storage-mounted");
        assertThat(blocks(new DiskChange.WipeDevice(TWO), "LVM2_member")).contains("hazard.storage-physical-volume");
        change(new MountChange.Unmount("/srv/lv"));
        change(new VolumeChange.ResizeVolume("vg0", "lv1", 120 * MIB, null));
        assertThat(said("lvs", "--noheadings", "--units", "m", "-o", "lv_size", "vg0/lv1"))
                .contains("120.00m");
        said("e2fsck", "-fn", "/dev/vg0/lv1");
        change(new FileSystemChange.CheckFileSystem("/dev/vg0/lv1", "", true));

        change(new VolumeChange.CreateSnapshot("vg0", "lv1", "before", 40 * MIB));
        change(new MountChange.MountFileSystem("/dev/vg0/lv1", "/srv/lv", "ext4", List.of()));
        said("rm", "/srv/lv/kept");
        change(new MountChange.Unmount("/srv/lv"));
        change(new VolumeChange.MergeSnapshot("vg0", "before"));
        change(new MountChange.MountFileSystem("/dev/vg0/lv1", "/srv/lv", "ext4", List.of()));
        assertThat(said("cat", "/srv/lv/kept")).contains("root:");
        change(new MountChange.Unmount("/srv/lv"));

        change(new VolumeChange.RenameVolume("vg0", "lv1", "lv2"));
        change(new GroupChange.RenameGroup("vg0", "vg1"));
        change(new GroupChange.ExtendGroup("vg1", List.of(THREE)));
        change(new GroupChange.MoveExtents("vg1", TWO, THREE));
        change(new GroupChange.ReduceGroup("vg1", List.of(TWO)));
        assertThat(said("pvs", "--noheadings", "-o", "vg_name")).isEqualTo("vg1");
        change(new VolumeChange.ActivateVolume("vg1", "lv2", false, false));
        assertThat(blocks(new VolumeChange.RemoveVolume("vg1", "lv2"), "ext4")).contains("hazard.storage-not-active");
        change(new VolumeChange.ActivateVolume("vg1", "lv2", true, false));
        assertThat(blocks(new GroupChange.RemoveGroup("vg1", List.of()))).contains("hazard.storage-has-dependents");
        change(new VolumeChange.RemoveVolume("vg1", "lv2"), "ext4");
    }

    @Test
    @Order(4)
    void thinVolumesShareAPool() {
        change(new VolumeChange.CreateVolume("vg1", "pool", "thin-pool", 200 * MIB, null, null, null, null));
        change(new VolumeChange.CreateVolume("vg1", "thin", "thin", 400 * MIB, null, null, "pool", null));
        change(new VolumeChange.CreateSnapshot("vg1", "thin", "snap", null));
        assertThat(said("lvs", "--noheadings", "-o", "lv_name", "vg1"))
                .contains("thin")
                .contains("snap");
        assertThat(blocks(new VolumeChange.RemoveVolume("vg1", "pool"))).contains("hazard.storage-has-dependents");
        change(new VolumeChange.RemoveVolume("vg1", "snap"));
        change(new VolumeChange.RemoveVolume("vg1", "thin"));
        change(new VolumeChange.RemoveVolume("vg1", "pool"));
        change(new GroupChange.RemoveGroup("vg1", List.of()));
        assertThat(said("pvs", "--noheadings")).isEmpty();
        change(new GroupChange.CreatePhysicalVolume(TWO));
        assertThat(blocks(new DiskChange.WipeDevice(TWO), "LVM2_member")).contains("hazard.storage-orphan-volume");
        change(new GroupChange.RemovePhysicalVolume(TWO), "LVM2_member");
    }

    @Test
    @Order(5)
    void anArrayLosesAndRegainsAMember() {
        change(new RaidChange.CreateArray("data", "1", List.of(TWO, THREE), List.of(), null, "1.2", "internal", null));
        String array = uuid();
        assertThat(said("cat", "/proc/mdstat")).contains("raid1");
        assertThat(blocks(new DiskChange.WipeDevice(TWO), "linux_raid_member")).contains("hazard.storage-raid-member");
        Eventually.until(
                Site.LIMIT, () -> !said("cat", "/proc/mdstat").contains("resync"), () -> said("cat", "/proc/mdstat"));
        change(new RaidChange.SetArrayAction(array, "check"));
        change(new RaidChange.FailMember(array, THREE));
        assertThat(blocks(new RaidChange.FailMember(array, TWO))).contains("hazard.storage-last-member");
        change(new RaidChange.RemoveMember(array, THREE));
        change(new RaidChange.AddMember(array, THREE), "linux_raid_member");
        Eventually.until(
                Site.LIMIT, () -> said("cat", "/proc/mdstat").contains("[UU]"), () -> said("cat", "/proc/mdstat"));
        change(new RaidChange.StopArray(array));
        change(new RaidChange.AssembleArray(array, List.of(TWO, THREE)));
        change(new RaidChange.DeleteArray(array, List.of()));
        assertThat(said("wipefs", "--noheadings", TWO)).isEmpty();
        assertThat(said("cat", "/proc/mdstat")).doesNotContain("raid1");
    }

    @Test
    @Order(6)
    void aContainerKeepsItsLastKey() {
        change(new EncryptionChange.FormatLuks(TWO, "safe", null, "correct horse"));
        assertThat(blocks(new DiskChange.WipeDevice(TWO), "crypto_LUKS")).contains("hazard.storage-encrypted");
        change(new EncryptionChange.OpenLuks(TWO, "safe", "correct horse"));
        change(new MakeFileSystem("/dev/mapper/safe", "ext4", null, null, null, null, null));
        assertThat(blocks(new EncryptionChange.EraseLuks(TWO), "crypto_LUKS", "ext4"))
                .contains("hazard.storage-in-use");
        change(new EncryptionChange.CloseLuks("safe"));
        change(new EncryptionChange.AddLuksKey(TWO, "correct horse", "battery staple"));
        change(new EncryptionChange.RemoveLuksKey(TWO, "correct horse"));
        JsonNode failed =
                end(new ChangeStorage(system(), new EncryptionChange.RemoveLuksKey(TWO, "battery staple"), List.of()));
        assertThat(failed.path("problems").toString()).contains("storage.last-key");
        assertThat(failed.toString()).doesNotContain("battery staple");
        change(new EncryptionChange.OpenLuks(TWO, "safe", "battery staple"));
        change(new EncryptionChange.CloseLuks("safe"));
        change(new EncryptionChange.EraseLuks(TWO), "crypto_LUKS");
        assertThat(said("wipefs", "--noheadings", TWO)).isEmpty();
    }

    @Test
    @Order(7)
    void whatChangedSinceThePlanIsRefused() {
        String plan = site.person()
                .plan(new ChangeStorage(system(), new DiskChange.WritePartitionTable(TWO, "gpt"), List.of()))
                .path("id")
                .asString();
        said("mkswap", TWO);
        String before = digest(TWO);
        assertThat(refusal(() -> site.person().applyPlan(plan))).contains("storage.stale");
        assertThat(digest(TWO)).isEqualTo(before);
        said("wipefs", "-a", TWO);
    }

    private static String refusal(Runnable act) {
        try {
            act.run();
            return "";
        } catch (LuciApi.Refused refused) {
            return refused.toString();
        }
    }

    private static void change(StorageChange change, String... erase) {
        run(new ChangeStorage(system(), change, List.of(erase)));
    }

    private static void run(Intent intent) {
        site.succeed(intent);
    }

    private static JsonNode end(Intent intent) {
        return site.person().awaitEnd(site.person().apply(intent), Site.LIMIT);
    }

    /** Codes of what keeps a plan from being applied. */
    private static List<String> blocks(StorageChange change, String... erase) {
        JsonNode plan = site.person().plan(new ChangeStorage(system(), change, List.of(erase)));
        List<String> codes = new ArrayList<>();
        for (JsonNode hazard : plan.path("plan").path("hazards")) {
            if (hazard.path("severity").asString("").equals("BLOCK")) {
                codes.add(hazard.path("message").path("code").asString());
            }
        }
        return codes;
    }

    private static String system() {
        return site.system(NODE);
    }

    private static String uuid() {
        return said("sh", "-c", "mdadm --detail --scan | sed 's/.*UUID=//'");
    }

    private static String partition(int number) {
        return said("sh", "-c", "lsblk -nrpo NAME " + ONE + " | sed -n " + (number + 1) + "p");
    }

    private static String digest(String device) {
        return said("sha256sum", device);
    }

    private static String said(String... words) {
        return site.lab().exec(NODE, words).orThrow().out().strip();
    }
}
