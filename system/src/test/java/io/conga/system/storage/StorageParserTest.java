package io.conga.system.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.conga.protocol.storage.BlockDevice;
import io.conga.protocol.storage.LockSpace;
import io.conga.protocol.storage.LogicalVolume;
import io.conga.protocol.storage.LuksHeader;
import io.conga.protocol.storage.NfsExport;
import io.conga.protocol.storage.PhysicalVolume;
import io.conga.protocol.storage.Signature;
import io.conga.protocol.storage.VolumeGroup;
import io.conga.system.Recorded;
import io.conga.system.exec.UnreadableException;
import java.util.List;
import java.util.function.Consumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** What the storage tools print, as record-storage.sh recorded it on a machine of the lab. */
class StorageParserTest {

    @Test
    void aDiskBehindTwoPathsStandsUnderBoth() {
        List<BlockDevice> devices = BlockParser.parse(Recorded.text("storage/lsblk-whole.json"));
        BlockDevice map = named(devices, "dm-1");
        assertThat(map.kind()).isEqualTo(BlockDevice.Kind.MULTIPATH);
        assertThat(map.path()).isEqualTo("/dev/mapper/mpathb");
        assertThat(map.parents()).containsExactly("sdb", "sde");
        assertThat(named(devices, "sdb").wwn())
                .isEqualTo(named(devices, "sde").wwn())
                .isEqualTo("0x6000000000000000000000000ab0000a");
        assertThat(named(devices, "sdb").hardware())
                .isEqualTo(new BlockDevice.Hardware(
                        "0x6000000000000000000000000ab0000a", "LABlunA", "LAB", "lunA", "iscsi", true, false));
        assertThat(devices.stream().map(BlockDevice::name).toList()).doesNotHaveDuplicates();
        assertThat(devices)
                .allSatisfy(device -> assertThat(devices.subList(0, devices.indexOf(device)))
                        .extracting(BlockDevice::name)
                        .containsAll(device.parents()));
    }

    @Test
    void partitionsAndWhatIsOnThem() {
        List<BlockDevice> devices = BlockParser.parse(Recorded.text("storage/lsblk-whole.json"));
        assertThat(named(devices, "ubdb").table()).isEqualTo("gpt");
        BlockDevice data = named(devices, "ubdb1");
        assertThat(data.kind()).isEqualTo(BlockDevice.Kind.PARTITION);
        assertThat(data.table()).isNull();
        assertThat(data.content()).isNotNull().satisfies(content -> {
            assertThat(content.type()).isEqualTo("ext4");
            assertThat(content.label()).isEqualTo("data");
        });
        assertThat(data.partition()).isNotNull().satisfies(place -> {
            assertThat(place.type()).isEqualTo("0fc63daf-8483-4772-8e79-3d69d8477de4");
            assertThat(place.label()).isEqualTo("data");
        });
        assertThat(named(devices, "md127").kind()).isEqualTo(BlockDevice.Kind.RAID);
        assertThat(named(devices, "md127").parents()).containsExactly("ubdc1", "ubdc2", "ubdc3");
        assertThat(devices)
                .filteredOn(device -> device.kind() == BlockDevice.Kind.ENCRYPTED)
                .singleElement()
                .satisfies(open -> assertThat(open.parents()).containsExactly("ubdb3"));
    }

    @Test
    void volumesOfEveryLayout() {
        LvmReport report = LvmParser.parse(Recorded.text("storage/lvm-whole.json"));
        assertThat(report.groups()).singleElement().satisfies(group -> {
            assertThat(group.name()).isEqualTo("data");
            assertThat(group.extentBytes()).isEqualTo(4L << 20);
            assertThat(group.shared()).isFalse();
            assertThat(group.missing()).isZero();
        });
        assertThat(report.physical()).hasSize(2).allSatisfy(volume -> {
            assertThat(volume.group()).isEqualTo("data");
            assertThat(volume.device()).startsWith("/dev/mapper/mpath");
            assertThat(volume.missing()).isFalse();
        });
        assertThat(volume(report, "striped").layout()).isEqualTo("striped");
        assertThat(volume(report, "striped").devices()).hasSize(2);
        assertThat(volume(report, "mirrored").layout()).isEqualTo("raid1");
        assertThat(volume(report, "mirrored").devices()).hasSize(2);
        assertThat(volume(report, "pool").layout()).isEqualTo("thin-pool");
        assertThat(volume(report, "pool").metadataPercent()).isNotNull();
        assertThat(volume(report, "thin").layout()).isEqualTo("thin");
        assertThat(volume(report, "thin").pool()).isEqualTo("pool");
        assertThat(volume(report, "thin").devices()).isNotEmpty();
        assertThat(volume(report, "before").origin()).isEqualTo("plain");
        assertThat(volume(report, "asleep").active()).isFalse();
        assertThat(volume(report, "asleep").device()).isNull();
        assertThat(volume(report, "plain").device()).isEqualTo("/dev/data/plain");
        assertThat(report.logical()).anyMatch(LogicalVolume::hidden);
    }

    @Test
    void aGroupThatLacksADisk() {
        LvmReport report = LvmParser.parse(Recorded.text("storage/lvm-missing.json"));
        assertThat(report.groups()).extracting(VolumeGroup::missing).containsExactly(1);
        assertThat(report.physical())
                .filteredOn(PhysicalVolume::missing)
                .singleElement()
                .satisfies(volume -> assertThat(volume.device()).isNull());
        assertThat(volume(report, "striped").health()).isEqualTo("partial");
    }

    @Test
    void pathsOfAMapAndOnesThatFailed() {
        assertThat(MultipathParser.parse(Recorded.text("storage/multipathd-whole.json")))
                .hasSize(3)
                .allSatisfy(map -> assertThat(map.paths())
                        .hasSize(2)
                        .allSatisfy(path -> assertThat(path.check()).isEqualTo("ready")));
        assertThat(MultipathParser.parse(Recorded.text("storage/multipathd-failing.json")))
                .allSatisfy(map -> assertThat(map.paths())
                        .filteredOn(path -> path.state().equals("failed"))
                        .hasSize(1));
    }

    @Test
    void signaturesWithTheirPlaces() {
        assertThat(SignatureParser.parse(Recorded.text("storage/wipefs-ubdb1.json")))
                .singleElement()
                .satisfies(signature -> {
                    assertThat(signature.type()).isEqualTo("ext4");
                    assertThat(signature.offset()).isEqualTo(0x438);
                    assertThat(signature.label()).isEqualTo("data");
                });
        assertThat(SignatureParser.parse(Recorded.text("storage/wipefs-ubdb.json")))
                .extracting(Signature::type)
                .contains("gpt", "PMBR");
        assertThat(SignatureParser.parse(Recorded.text("storage/wipefs-ubdb4.json")))
                .isEmpty();
    }

    @Test
    void whatBlkidReadsWhereThereIsNoUdev() {
        var found = BlkidParser.parse(Recorded.text("storage/blkid.txt"));
        assertThat(found.get("/dev/ubdb1"))
                .isNotNull()
                .satisfies(one -> assertThat(one.content())
                        .isNotNull()
                        .satisfies(content -> assertThat(content.label()).isEqualTo("data")));
    }

    @Test
    void mountsWithABlankInTheirPlace() {
        assertThat(MountParser.parse(Recorded.text("storage/mountinfo-whole.txt")))
                .filteredOn(line -> line.target().equals("/srv/with blank"))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.type()).isEqualTo("ext4");
                    assertThat(line.majorMinor()).isEqualTo("98:36");
                    assertThat(line.source()).isEqualTo("/dev/ubdc4");
                });
    }

    @Test
    void swapsAndFstab() {
        assertThat(SwapParser.parse(Recorded.text("storage/swaps-whole.txt")))
                .singleElement()
                .satisfies(swap -> assertThat(swap.path()).isEqualTo("/dev/ubdb2"));
        assertThat(FstabParser.parse(
                        "# comment\n\nUUID=1234 /srv/with\\040blank ext4 noatime,_netdev 0 2\nshort line\n"))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.line()).isEqualTo(3);
                    assertThat(entry.target()).isEqualTo("/srv/with blank");
                    assertThat(entry.options()).containsExactly("noatime", "_netdev");
                    assertThat(entry.pass()).isEqualTo(2);
                });
    }

    @Test
    void lockSpaces() {
        assertThat(LockParser.dlm(Recorded.text("storage/dlm_tool-ls.txt")))
                .containsExactly(
                        new LockSpace("guest_roots", LockSpace.Kind.DLM, 2, "running"),
                        new LockSpace("lvm_guest_vg", LockSpace.Kind.DLM, 2, "running"),
                        new LockSpace("lvm_global", LockSpace.Kind.DLM, 2, "running"));
        assertThat(LockParser.lvm(Recorded.text("storage/lvmlockctl.txt")))
                .containsExactly(
                        new LockSpace("lvm_global", LockSpace.Kind.LVM, 0, "running"),
                        new LockSpace("lvm_guest_vg", LockSpace.Kind.LVM, 0, "running"));
    }

    @Test
    void luksHeader() {
        assertThat(LuksParser.parse(Recorded.text("storage/luks.json")))
                .isEqualTo(new LuksHeader(
                        List.of("aes-xts-plain64"),
                        List.of(new LuksHeader.Keyslot(0, 512, "pbkdf2", null)),
                        List.of()));
    }

    @Test
    void journals() {
        assertThat(JournalParser.parse(Recorded.text("storage/gfs2_edit-journals.txt")))
                .containsExactly(32, 32);
    }

    @Test
    void exports() {
        List<NfsExport> exports = ExportParser.parse(Recorded.text("storage/exportfs.txt"));

        assertThat(exports)
                .extracting(NfsExport::path, NfsExport::client)
                .containsExactlyInAnyOrder(
                        tuple("/srv/with blank", "et-virt06"),
                        tuple("/srv/export", "10.77.0.0/24"),
                        tuple("/srv/with blank", "@netgroup"),
                        tuple("/srv/export", "<world>"));
        assertThat(exports.getFirst().options()).contains("rw", "fsid=7", "root_squash");
        assertThat(ExportParser.parse("")).isEmpty();
    }

    @Test
    void whatIsNoneOfItIsAProblem() {
        for (Consumer<String> parser : PARSERS) {
            assertThatThrownBy(() -> parser.accept("LS hello=")).isInstanceOf(UnreadableException.class);
        }
    }

    private static final List<Consumer<String>> PARSERS = List.of(
            BlockParser::parse,
            BlkidParser::parse,
            LvmParser::parse,
            MultipathParser::parse,
            SignatureParser::parse,
            MountParser::parse,
            RaidReader::scan,
            LockParser::dlm,
            LockParser::lvm,
            JournalParser::parse,
            ExportParser::parse,
            SmartParser::parse,
            LuksParser::parse);

    /** Whatever is cut off or overwritten: an answer or an UnreadableException, never another end. */
    @Property(tries = 200)
    void brokenOutputEndsInAProblemAtMost(
            @ForAll @IntRange(max = 20_000) int cut, @ForAll @IntRange(max = 20_000) int at, @ForAll char junk) {
        for (String name : Recorded.all("storage")) {
            String text = Recorded.text(name);
            var broken = new StringBuilder(text.substring(0, Math.min(cut, text.length())));
            if (at < broken.length()) {
                broken.setCharAt(at, junk);
            }
            for (Consumer<String> parser : PARSERS) {
                accept(parser, broken.toString());
            }
            accept(FstabParser::parse, broken.toString());
            accept(SwapParser::parse, broken.toString());
        }
    }

    private static void accept(Consumer<String> parser, String text) {
        try {
            parser.accept(text);
        } catch (UnreadableException expected) {
            assertThat(expected.reason()).isNotEmpty();
        }
    }

    private static BlockDevice named(List<BlockDevice> devices, String name) {
        return devices.stream()
                .filter(device -> device.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static LogicalVolume volume(LvmReport report, String name) {
        return report.logical().stream()
                .filter(volume -> volume.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
