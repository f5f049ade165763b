package io.conga.system.storage.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.conga.protocol.storage.change.DiskChange;
import io.conga.protocol.storage.change.EncryptionChange;
import io.conga.protocol.storage.change.FileSystemChange.MakeFileSystem;
import io.conga.protocol.storage.change.GroupChange;
import io.conga.protocol.storage.change.RaidChange;
import io.conga.protocol.storage.change.VolumeChange;
import io.conga.system.exec.Command;
import io.conga.system.exec.SystemRoot;
import io.conga.system.exec.ToolPaths;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The exact arguments of every tool that changes storage, against a file that is read by people whenever it changes. */
class StorageArgvTest {

    private static final List<String> TOOLS = List.of(
            "wipefs",
            "dd",
            "sfdisk",
            "partx",
            "udevadm",
            "mdadm",
            "lvm",
            "mkfs.ext4",
            "mkfs.xfs",
            "mkfs.gfs2",
            "mkfs.vfat",
            "mkswap",
            "xfs_growfs",
            "gfs2_grow",
            "resize2fs",
            "e2fsck",
            "xfs_repair",
            "fsck.gfs2",
            "fsck.vfat",
            "xfs_admin",
            "fatlabel",
            "swaplabel",
            "tune2fs",
            "gfs2_jadd",
            "tunegfs2",
            "mount",
            "umount",
            "swapon",
            "swapoff",
            "cryptsetup",
            "iscsiadm",
            "multipathd",
            "blockdev");

    private static final long GIB = 1L << 30;
    private static final String UUID = "0f5e8f2a-0000-3000-8000-000000000001";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path root;

    @SuppressWarnings("NullAway.Init")
    private ToolPaths tools;

    private final List<String> lines = new ArrayList<>();

    @BeforeEach
    void tools() throws IOException {
        Path folder = Files.createDirectories(root.resolve("usr/sbin"));
        for (String tool : TOOLS) {
            assertThat(Files.createFile(folder.resolve(tool)).toFile().setExecutable(true))
                    .isTrue();
        }
        tools = new ToolPaths(new SystemRoot(root), "node1");
    }

    @Test
    void argumentsAreThoseOfTheFile() throws IOException {
        disks();
        arrays();
        volumes();
        fileSystems();
        others();
        String text = String.join("\n", lines) + "\n";
        Path golden = Path.of("src/test/resources/storage/argv.txt");
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(golden, text);
        }
        assertThat(text).isEqualTo(Files.readString(golden));
    }

    @Test
    void noPassphraseIsAnArgument() {
        var luks = new EncryptionCommands(tools);
        List<Command> all = List.of(
                luks.format(new EncryptionChange.FormatLuks("/dev/sdb", null, UUID, "correct horse")),
                luks.open("/dev/sdb", "safe", "correct horse"),
                luks.addKey(new EncryptionChange.AddLuksKey("/dev/sdb", "correct horse", "correct horse 2")),
                luks.removeKey("/dev/sdb", "correct horse"));
        assertThat(all).allSatisfy(command -> {
            assertThat(command.argv()).noneMatch(word -> word.contains("correct horse"));
            assertThat(command.secrets()).contains("correct horse");
        });
    }

    private void disks() {
        var disks = new DiskCommands(tools);
        say(disks.wipe("/dev/sdb", "/var/backups/conga/storage/x"));
        say(disks.wipe("/dev/sdb"));
        say(disks.restore("/x/wipefs-sdb-0x438.bak", "/dev/sdb", 0x438));
        say(disks.dump("/dev/sdb"));
        say(disks.table("/dev/sdb", "gpt"));
        say(disks.script("/dev/sdb", "label: gpt\n"));
        say(disks.append(new DiskChange.AddPartition("/dev/sdb", 1L << 20, GIB, "linux", "data", UUID)));
        say(disks.append(new DiskChange.AddPartition("/dev/sdb", null, null, "lvm", null, null)));
        say(disks.delete("/dev/sdb", 2));
        say(disks.forget("/dev/sdb", 2));
        say(disks.kernel("/dev/sdb"));
    }

    private void arrays() {
        var raid = new RaidCommands(tools);
        say(raid.create(new RaidChange.CreateArray(
                "r5",
                "5",
                List.of("/dev/sdb", "/dev/sdc", "/dev/sdd"),
                List.of("/dev/sde"),
                512,
                "1.2",
                "internal",
                UUID)));
        say(raid.create(new RaidChange.CreateArray(
                "r0", "0", List.of("/dev/sdb", "/dev/sdc"), List.of(), 64, "1.2", "none", UUID)));
        say(raid.add("/dev/md0", "/dev/sdb"));
        say(raid.fail("/dev/md0", "/dev/sdb"));
        say(raid.remove("/dev/md0", "/dev/sdb"));
        say(raid.replace("/dev/md0", "/dev/sdb", "/dev/sdc"));
        say(raid.action("/dev/md0", "check"));
        say(raid.grow("/dev/md0", 4));
        say(raid.stop("/dev/md0"));
        say(raid.forget("/dev/sdb"));
        say(raid.assemble("0a0b0c0d:1:2:3", List.of("/dev/sdb")));
    }

    private void volumes() {
        var lvm = new VolumeCommands(tools);
        say(lvm.create(new GroupChange.CreateGroup("vg", List.of("/dev/sdb", "/dev/sdc"), 4096, false, true)));
        say(lvm.create(new GroupChange.CreateGroup("guest_vg", List.of("/dev/sdb"), 4096, true, false)));
        say(lvm.extend("vg", List.of("/dev/sdd")));
        say(lvm.reduce("vg", List.of("/dev/sdd")));
        say(lvm.rename("vg", "vg2"));
        say(lvm.remove("vg"));
        say(lvm.removeMissing("vg"));
        say(lvm.lock("guest_vg", true));
        say(lvm.move("/dev/sdb", "/dev/sdc"));
        say(lvm.abortMove("/dev/sdb"));
        for (String layout : List.of("linear", "striped", "raid1", "raid5", "raid10", "thin-pool", "thin")) {
            say(lvm.create(new VolumeChange.CreateVolume("vg", "lv", layout, GIB, null, null, "pool", null), false));
        }
        say(lvm.create(new VolumeChange.CreateVolume("guest_vg", "lv", "linear", null, null, null, null, null), true));
        say(lvm.snapshot(new VolumeChange.CreateSnapshot("vg", "lv", "before", GIB)));
        say(lvm.snapshot(new VolumeChange.CreateSnapshot("vg", "thin", "before", null)));
        say(lvm.merge("vg", "before"));
        say(lvm.grow("vg", "lv", 2 * GIB));
        say(lvm.shrink("vg", "lv", GIB));
        say(lvm.rename("vg", "lv", "lv2"));
        say(lvm.activate("vg", "lv", true, false));
        say(lvm.activate("guest_vg", "lv", true, true));
        say(lvm.activate("vg", "lv", false, false));
        say(lvm.remove("vg", "lv"));
        say(lvm.createPhysical("/dev/sdb"));
        say(lvm.removePhysical(List.of("/dev/sdb")));
    }

    private void fileSystems() {
        var fs = new FileSystemCommands(tools);
        for (String type : List.of("ext4", "xfs", "vfat", "swap")) {
            say(fs.make(
                    new MakeFileSystem("/dev/sdb", type, "data", type.equals("vfat") ? null : UUID, null, null, null)));
        }
        say(fs.make(new MakeFileSystem("/dev/sdb", "gfs2", null, UUID, "c1:roots", 3, 32)));
        say(fs.grow("ext4", "/dev/sdb", null));
        say(fs.grow("xfs", "/dev/sdb", "/data"));
        say(fs.grow("gfs2", "/dev/sdb", "/data"));
        say(fs.shrink("/dev/sdb", GIB));
        for (String type : List.of("ext4", "xfs", "gfs2", "vfat")) {
            say(fs.check(type, "/dev/sdb", false));
            say(fs.check(type, "/dev/sdb", true));
        }
        for (String type : List.of("ext4", "xfs", "vfat", "swap")) {
            say(fs.label(type, "/dev/sdb", "data"));
        }
        say(fs.label("gfs2", "/dev/sdb", "lab:data"));
        say(fs.addJournals("/data", 2, 32));
    }

    private void others() {
        var mounts = new MountCommands(tools);
        say(mounts.mount("/dev/sdb", "/data", "xfs", List.of("noatime", "nodev")));
        say(mounts.unmount("/data"));
        say(mounts.swap("/dev/sdb", true));
        say(mounts.swap("/dev/sdb", false));
        var luks = new EncryptionCommands(tools);
        say(luks.format(new EncryptionChange.FormatLuks("/dev/sdb", "safe", UUID, "x")));
        say(luks.open("/dev/sdb", "safe", "correct horse"));
        say(luks.close("safe"));
        say(luks.removeKey("/dev/sdb", "correct horse"));
        say(luks.backup("/dev/sdb", "/x/luks-header"));
        say(luks.erase("/dev/sdb"));
        var iscsi = new IscsiCommands(tools);
        say(iscsi.discover("192.0.2.1:3260"));
        say(iscsi.record("192.0.2.1:3260", "iqn.2026-11.example:t"));
        say(iscsi.startup("192.0.2.1:3260", "iqn.2026-11.example:t", true));
        say(iscsi.logIn("192.0.2.1:3260", "iqn.2026-11.example:t"));
        say(iscsi.logOut("192.0.2.1:3260", "iqn.2026-11.example:t"));
        say(iscsi.forget("192.0.2.1:3260", "iqn.2026-11.example:t"));
        say(iscsi.reconfigure());
    }

    private void say(Command command) {
        String first = command.argv().getFirst();
        String input = command.input() == null || !command.secrets().isEmpty()
                ? ""
                : " <<< " + command.input().strip();
        lines.add((first.substring(first.lastIndexOf('/') + 1) + " "
                        + String.join(
                                " ", command.argv().subList(1, command.argv().size())) + input)
                .strip());
    }
}
