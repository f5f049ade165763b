package io.conga.lab;

import java.util.ArrayList;
import java.util.List;

/**
 * What guards stand before: a bare disk, one with a partition, one with a volume and with a volume that has a snapshot, and one
 * with an array.
 *
 * @param node the machine that acts
 * @param name of its group and of its array
 * @param disks the four
 */
record GuardedStorage(Lab lab, String node, String name, List<String> disks) {

    /** Room for a LUKS header on each volume. */
    private static final String MAKE = """
            printf 'label: gpt\\n,\\n' | sfdisk --quiet "$3"
            vgcreate --quiet $1 "$4"
            lvcreate --quiet --yes --wipesignatures n --name volume --size 20m $1
            lvcreate --quiet --yes --wipesignatures n --name origin --size 20m $1
            lvcreate --quiet --yes --snapshot --name before --extents 100%FREE $1/origin
            mdadm --quiet --create /dev/md/$1 --run --assume-clean --level=1 --raid-devices=2 "$5" missing""";

    /** What others of the machine's disks are for: a group and an array that could take one more disk. */
    private static final String SPARE = """
            vgcreate --quiet spare "$1"
            mdadm --quiet --create /dev/md/spare --run --assume-clean --level=1 --raid-devices=2 "$2" missing
            sysctl --quiet vm.swappiness=0""";

    GuardedStorage {
        disks = List.copyOf(disks);
    }

    /** On the machine's own disks. */
    static GuardedStorage local(Lab lab, String node) {
        var storage = new GuardedStorage(
                lab, node, "guard", List.of(disk(node, 1), disk(node, 2), disk(node, 3), disk(node, 4)));
        storage.run(SPARE, disk(node, 5), disk(node, 6));
        return storage.made();
    }

    /** On disks that all machines see. */
    static GuardedStorage shared(Lab lab, String node) {
        List<String> luns = List.of("bare", "parts", "group", "array").stream()
                .map(name -> lab.lun(name, "80M"))
                .toList();
        return new GuardedStorage(lab, node, "common", luns).made();
    }

    private GuardedStorage made() {
        var words = new ArrayList<>(List.of(name, disks.get(0), disks.get(1), disks.get(2), disks.get(3)));
        run(MAKE, words.toArray(String[]::new));
        return this;
    }

    static String disk(String node, int number) {
        return "/dev/disk/by-id/lab-" + node + "_disk" + number;
    }

    String bare() {
        return disks.getFirst();
    }

    String partition() {
        return disks.get(1) + "-part1";
    }

    String array() {
        return "/dev/md/" + name;
    }

    /** What is mounted, used as swap and so on in a round. */
    List<String> devices() {
        return List.of(bare(), partition(), "/dev/" + name + "/volume", array(), "/dev/" + name + "/origin");
    }

    /** A script for each of the devices: the device is {@code $d}, its number {@code $i}. */
    void each(String script) {
        each(node, script);
    }

    /** The same on another machine. */
    void each(String machine, String script) {
        on(
                machine,
                "i=0; for d; do i=$((i + 1)); " + script + "; done",
                devices().toArray(String[]::new));
    }

    void run(String script, String... words) {
        on(node, script, words);
    }

    /** A script of that machine, with words as its parameters; what it wrote is on the disks when this returns. */
    void on(String machine, String script, String... words) {
        var all = new ArrayList<>(List.of(
                "sh",
                "-c",
                "set -e\n" + script + "\nudevadm settle; mdadm --quiet --wait-clean --scan || true; sync",
                "sh"));
        all.addAll(List.of(words));
        lab.exec(machine, all.toArray(String[]::new)).orThrow();
    }
}
