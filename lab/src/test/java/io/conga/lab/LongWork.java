package io.conga.lab;

import io.conga.protocol.storage.change.EncryptionChange;
import io.conga.protocol.storage.change.FileSystemChange.MakeFileSystem;
import io.conga.protocol.storage.change.GroupChange;
import io.conga.protocol.storage.change.RaidChange;
import io.conga.protocol.storage.change.StorageChange;
import io.conga.protocol.storage.change.VolumeChange;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Work on storage that takes a while, with what holds it in its middle. Scripts run on the node, which has six disks $D1 to $D6;
 * the words of a change that are known there alone are asked for by {@code read}.
 *
 * @param prepare what is there before
 * @param change what is asked for
 * @param hold returns in the middle of it, and it stays there
 * @param release lets it go on, if it still is
 * @param verify fails where the node is not what a job that succeeded says, or data of before are not there
 */
record LongWork(String name, String prepare, Change change, String hold, String release, String verify) {

    /**
     * The one that no node may end by itself after a power cut: what was mounted is not, may be mounted elsewhere by now, and would
     * have to be checked first. The job says so; the data are there.
     */
    static final String LEFT = "LV and ext4 grow";

    /** All that is asked of what a job leaves to a person. */
    static final String KEPT_THERE = data("/dev/vg/data");

    /** Makes the change of what is there on a node; {@code read} gives the output of a script. */
    interface Change {
        StorageChange of(String node, UnaryOperator<String> read);
    }

    /** Whatever a round before left. */
    private static final String CLEAN = """
            umount -q /srv/data /srv/large || true; vgremove -qff --yes vg 2>/dev/null || true
            mdadm -q --stop --scan || true; wipefs -qaf $D1 $D2 $D3 $D4 $D5 $D6; mkdir -p /srv/data /srv/large
            """;

    private static final String KEPT = """
            cd /srv/data; head -c 20000000 /dev/urandom >kept; sha256sum kept >sums; sync; cd /
            """;

    /** A volume with a file whose checksum is known, in a group of two disks. */
    private static final String VOLUME = CLEAN + """
            vgcreate -q vg $D1 $D2; lvcreate -qy -Wn -n data -L 100m vg $D1
            mkfs.ext4 -qF /dev/vg/data; mount /dev/vg/data /srv/data
            """ + KEPT;

    /** An array of three disks and a spare, with a file whose checksum is known; what md does to it is slow. */
    private static final String ARRAY = CLEAN + """
            mdadm -q --create /dev/md/data --run --assume-clean --level=5 --raid-devices=3 --bitmap=none $D1 $D2 $D3
            udevadm settle; mdadm -q --manage /dev/md/data --add-spare $D4
            mkfs.ext4 -qF /dev/md/data; mount /dev/md/data /srv/data
            echo 300 >/proc/sys/dev/raid/speed_limit_max; echo 100 >/proc/sys/dev/raid/speed_limit_min
            """ + KEPT;

    private static final String FASTER =
            "echo 1000000 >/proc/sys/dev/raid/speed_limit_max; echo 1000000 >/proc/sys/dev/raid/speed_limit_min";

    /** It is done sooner than anybody could catch it: so it stops itself, once. */
    private static final String ONCE_STOPPED = """
            [ -e /run/resize2fs.real ] || cp /usr/sbin/resize2fs /run/resize2fs.real
            printf '#!/bin/sh\\n[ ! -e /run/stop ] || { rm /run/stop; kill -STOP $$; }\\nexec /run/resize2fs.real "$@"\\n' >/run/resize2fs
            chmod +x /run/resize2fs; : >/run/stop
            mountpoint -q /usr/sbin/resize2fs || mount --bind /run/resize2fs /usr/sbin/resize2fs
            """;

    /** The same of a tool that is stopped when it has begun; its name says what it makes. */
    private static final String STOPPED_MKFS = """
            mkdir -p /run/real; [ -e /run/real/mkfs.ext4 ] || cp /usr/sbin/mke2fs /run/real/mkfs.ext4
            cat >/run/mkfs.ext4 <<'END'
            #!/bin/sh
            [ -e /run/stop ] || exec /run/real/mkfs.ext4 "$@"
            rm /run/stop
            /run/real/mkfs.ext4 "$@" &
            until [ /proc/$!/exe -ef /run/real/mkfs.ext4 ]; do :; done
            kill -STOP $!
            : >/run/stopped
            wait $!
            END
            chmod +x /run/mkfs.ext4; rm -f /run/stopped; : >/run/stop
            mountpoint -q /usr/sbin/mkfs.ext4 || mount --bind /run/mkfs.ext4 /usr/sbin/mkfs.ext4
            """;

    static LongWork move() {
        String mirror = "/sys/module/dm_mirror/parameters/raid1_resync_throttle";
        return new LongWork(
                "pvmove",
                VOLUME + "modprobe -q dm_mirror || true; echo 1 >" + mirror,
                (node, _) -> new GroupChange.MoveExtents("vg", disk(node, 1), disk(node, 2)),
                "until [ -e /dev/mapper/vg-pvmove0 ]; do sleep 0.1; done",
                "echo 100 >" + mirror,
                "[ ! -e /dev/mapper/vg-pvmove0 ]; [ $(pvs --noheadings -o pv_used --units b --nosuffix $D1) = 0 ]; "
                        + data("/dev/vg/data"));
    }

    static LongWork merge() {
        String snapshot = "/sys/module/dm_snapshot/parameters/snapshot_copy_throttle";
        return new LongWork(
                "snapshot merge",
                VOLUME + """
                        lvcreate -qy -s -n before -L 90m vg/data
                        cp /srv/data/kept /srv/data/later; head -c 40000000 /dev/urandom >/srv/data/kept
                        umount /srv/data; echo 1 >""" + snapshot,
                (_, _) -> new VolumeChange.MergeSnapshot("vg", "before"),
                "until dmsetup table vg-data | grep -q snapshot-merge; do sleep 0.1; done",
                "echo 100 >" + snapshot,
                "[ -z \"$(lvs --noheadings -o lv_name -a -S 'lv_name=~before' vg)\" ]; " + data("/dev/vg/data")
                        + "[ ! -e /srv/data/later ]");
    }

    static LongWork grow() {
        return new LongWork(
                LEFT,
                VOLUME + ONCE_STOPPED,
                (_, _) -> new VolumeChange.ResizeVolume("vg", "data", 160L << 20, null),
                "until grep -q '^State:.T' $(pgrep -x resize2fs | sed 's,.*,/proc/&/status,') /dev/null; do sleep 0.1; done",
                "pkill -CONT -x resize2fs || true",
                "[ $(lvs --noheadings -o lv_size --units m --nosuffix vg/data) = 160.00 ]; " + data("/dev/vg/data")
                        + "[ $(findmnt -bno SIZE /srv/data) -gt 140000000 ]");
    }

    static LongWork format() {
        return new LongWork(
                "mkfs.ext4",
                CLEAN + STOPPED_MKFS,
                (node, _) -> new MakeFileSystem(disk(node, 6), "ext4", "large", null, null, null, null),
                "until [ -e /run/stopped ]; do sleep 0.1; done",
                "pkill -CONT -x mkfs.ext4 || true",
                "e2fsck -fn $D6; mount $D6 /srv/large; umount /srv/large");
    }

    /** Caught when its header is there, and no key yet. */
    static LongWork encrypt() {
        return new LongWork(
                "luksFormat",
                CLEAN,
                (node, _) -> new EncryptionChange.FormatLuks(disk(node, 5), "safe", null, "correct horse"),
                "until blkid -p $D5; do :; done; pkill -STOP -x cryptsetup",
                "pkill -CONT -x cryptsetup || true",
                "printf 'correct horse' | cryptsetup open --test-passphrase --key-file - $D5");
    }

    static LongWork check() {
        return new LongWork(
                "RAID check",
                ARRAY,
                (_, read) -> new RaidChange.SetArrayAction(uuid(read), "check"),
                "until grep -q check /proc/mdstat; do sleep 0.1; done",
                FASTER,
                "! grep -q check /proc/mdstat; " + data("/dev/md/data"));
    }

    static LongWork reshape() {
        return new LongWork(
                "RAID reshape",
                ARRAY,
                (_, read) -> new RaidChange.GrowArray(uuid(read), 4),
                "until grep -q reshape /proc/mdstat; do sleep 0.1; done",
                FASTER,
                "! grep -q reshape /proc/mdstat; grep -q UUUU /proc/mdstat; " + data("/dev/md/data"));
    }

    static LongWork replace() {
        return new LongWork(
                "RAID replace",
                ARRAY,
                (node, read) -> new RaidChange.ReplaceMember(uuid(read), disk(node, 1), disk(node, 4)),
                "until grep -q recovery /proc/mdstat; do sleep 0.1; done",
                FASTER,
                "! grep -q recovery /proc/mdstat; grep -q UUU /proc/mdstat; "
                        + "mdadm --detail /dev/md/data | grep -q \"active sync *$(readlink -f $D4)\"; "
                        + data("/dev/md/data"));
    }

    private static String data(String device) {
        return "mountpoint -q /srv/data || mount " + device
                + " /srv/data; cd /srv/data; sha256sum --quiet --check sums; cd /; ";
    }

    private static String uuid(UnaryOperator<String> read) {
        return read.apply("mdadm --detail --export /dev/md/data | sed -n 's/^MD_UUID=//p'");
    }

    private static String disk(String node, int number) {
        return GuardedStorage.disk(node, number);
    }

    /** Runs one of its scripts. */
    static CommandResult run(Lab lab, String node, String script) {
        var begin = new StringBuilder("set -e; ");
        for (int i = 1; i <= 6; i++) {
            begin.append("D%d=%s; ".formatted(i, disk(node, i)));
        }
        return lab.exec(node, List.of("sh", "-c", begin + script).toArray(String[]::new));
    }
}
