package io.conga.luci.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.conga.luci.inventory.Contact;
import io.conga.luci.inventory.ContactState;
import io.conga.luci.overview.Finding;
import io.conga.luci.storage.SharedDisk.Inconsistency;
import io.conga.protocol.storage.BlockDevice;
import io.conga.protocol.storage.LogicalVolume;
import io.conga.protocol.storage.Mount;
import io.conga.protocol.storage.MultipathMap;
import io.conga.protocol.storage.PhysicalVolume;
import io.conga.protocol.storage.RaidArray;
import io.conga.protocol.storage.StorageView;
import io.conga.protocol.storage.VolumeGroup;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Disks that several nodes see, and what is wrong with them. */
class SharedDisksTest {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final long SIZE = 1L << 30;

    private static BlockDevice disk(String name, @Nullable String wwn, long bytes) {
        return new BlockDevice(
                name,
                "/dev/" + name,
                List.of(),
                BlockDevice.Kind.DISK,
                bytes,
                List.of(),
                new BlockDevice.Hardware(wwn, null, null, null, "iscsi", false, false),
                512,
                false,
                null,
                null,
                null,
                "8:0");
    }

    private static StorageView view(String node, List<BlockDevice> devices, List<Mount> mounts, boolean active) {
        return new StorageView(
                node,
                devices,
                active
                        ? List.of(new VolumeGroup("data", "g", SIZE, 0, 4096, 1, null, null, 0, false, false))
                        : List.of(),
                active ? List.of(new PhysicalVolume("/dev/sda", "p", "data", SIZE, 0, true, false)) : List.of(),
                active ? List.of(volume("data", null, true)) : List.of(),
                List.of(),
                mounts,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                Map.of(),
                NOW);
    }

    private static LogicalVolume volume(String group, @Nullable Double full, boolean active) {
        return new LogicalVolume(
                "pool",
                group,
                "v",
                null,
                SIZE,
                "thin-pool",
                List.of(),
                active,
                false,
                null,
                null,
                null,
                full,
                full,
                null,
                null,
                null,
                List.of());
    }

    private static SystemStorage system(String name, StorageView view) {
        return new SystemStorage(
                "id-" + name,
                name,
                true,
                new Contact(ContactState.CONNECTED, NOW, NOW, null),
                null,
                view,
                NOW,
                List.of());
    }

    private static Mount mount(String type) {
        return new Mount("/srv", "/dev/sda", "sda", type, List.of("rw"), SIZE, SIZE / 2);
    }

    @Test
    void aDiskIsKnownByItsNameWhateverItIsCalled() {
        List<SharedDisk> found = SharedDisks.of(List.of(
                system("n1", view("n1", List.of(disk("sda", "0x1", SIZE), disk("sdb", null, SIZE)), List.of(), false)),
                system(
                        "n2",
                        view("n2", List.of(disk("sdc", "0x1", SIZE), disk("sdd", "0x1", SIZE)), List.of(), false))));
        assertThat(found).singleElement().satisfies(disk -> {
            assertThat(disk.inconsistencies()).isEmpty();
            assertThat(disk.sightings()).extracting(SharedDisk.Sighting::device).containsExactly("sda", "sdc");
            assertThat(disk.sightings()).extracting(SharedDisk.Sighting::paths).containsExactly(1, 2);
        });
    }

    @Test
    void sizesThatDifferAndANodeThatSeesNothing() {
        List<SharedDisk> found = SharedDisks.of(List.of(
                system("n1", view("n1", List.of(disk("sda", "0x1", SIZE)), List.of(), false)),
                system("n2", view("n2", List.of(disk("sda", "0x1", 2 * SIZE)), List.of(), false)),
                system("n3", view("n3", List.of(), List.of(), false))));
        assertThat(found).singleElement().satisfies(disk -> {
            assertThat(disk.inconsistencies())
                    .containsExactly(Inconsistency.SIZE_DIFFERS, Inconsistency.NOT_EVERYWHERE);
            assertThat(disk.missing()).containsExactly("n3");
        });
    }

    @Test
    void aLocalFileSystemMountedTwiceIsBeingDestroyed() {
        List<BlockDevice> devices = List.of(disk("sda", "0x1", SIZE));
        assertThat(inconsistencies(view("n1", devices, List.of(mount("ext4")), false)))
                .containsExactly(Inconsistency.LOCAL_FILE_SYSTEM_TWICE);
        assertThat(inconsistencies(view("n1", devices, List.of(mount("gfs2")), false)))
                .isEmpty();
    }

    @Test
    void aGroupWithoutLocksThatIsActiveTwice() {
        assertThat(inconsistencies(view("n1", List.of(disk("sda", "0x1", SIZE)), List.of(), true)))
                .containsExactly(Inconsistency.GROUP_ACTIVE_TWICE);
    }

    private static List<Inconsistency> inconsistencies(StorageView both) {
        return SharedDisks.of(List.of(system("n1", both), system("n2", both)))
                .getFirst()
                .inconsistencies();
    }

    @Test
    void findingsOfOneSystem() {
        StorageView view = new StorageView(
                "n1",
                List.of(),
                List.of(new VolumeGroup("data", "g", SIZE, 0, 4096, 1, null, null, 1, false, true)),
                List.of(),
                List.of(volume("data", 95.0, true)),
                List.of(new RaidArray(
                        "md0", "n1:0", "u", "raid1", "1.2", "clean", 2, 1, 0, "internal", List.of(), null, null)),
                List.of(new Mount("/var", "/dev/sda", "sda", "ext4", List.of("rw"), 100L, 91L)),
                List.of(),
                List.of(),
                List.of(),
                List.of(new MultipathMap(
                        "mpatha",
                        "3600",
                        "dm-0",
                        List.of(
                                new MultipathMap.Path("sda", "active", "ready"),
                                new MultipathMap.Path("sdb", "failed", "faulty")))),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                Map.of("locks", "dlm_tool failed"),
                NOW);
        assertThat(StorageFindings.of(view, new StorageFindings.Place("c", "s", "n1", "/storage/systems/s"), _ -> NOW))
                .extracting(Finding::code)
                .containsExactlyInAnyOrder(
                        "finding.array-degraded",
                        "finding.group-partial",
                        "finding.pool-full",
                        "finding.pool-metadata-full",
                        "finding.file-system-full",
                        "finding.path-failed",
                        "finding.storage-unread");
    }
}
