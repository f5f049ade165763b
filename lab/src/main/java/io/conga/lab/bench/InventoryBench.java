package io.conga.lab.bench;

import io.conga.lab.Lab;
import io.conga.lab.LuciInLab;
import io.conga.lab.api.Person;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The storage of one whole machine with 1,000 disks and 5,000 logical volumes, read by ricci and kept by luci, beside udisksd,
 * which Cockpit's storage page asks, on the same machine. Disks are loop devices with labels and metadata in LVM's format; the volumes of one
 * group of twenty are active.
 */
final class InventoryBench {

    private static final int DISKS = 1000;
    private static final int GROUPS = 20;
    private static final int VOLUMES = 5000;
    private static final int RUNS = 3;

    /** udisksd with what it needs and a machine of the lab lacks. */
    private static final List<String> UDISKS = List.of(
            "udisks2",
            "udisks2-lvm2",
            "libatasmart4",
            "libblockdev2",
            "libblockdev-fs2",
            "libblockdev-loop2",
            "libblockdev-lvm2",
            "libblockdev-part2",
            "libblockdev-part-err2",
            "libblockdev-swap2",
            "libblockdev-utils2",
            "libgudev-1.0-0",
            "libparted-fs-resize0",
            "libudisks2-0",
            "parted");

    private static final String NOTE = DISKS + " disks and " + VOLUMES + " logical volumes, " + VOLUMES / GROUPS
            + " of them active, on one User Mode Linux machine; medians of " + RUNS;

    private final Path scripts;

    InventoryBench(Path scripts) {
        this.scripts = scripts;
    }

    List<Row> measure() throws IOException {
        try (Lab lab = Lab.machines(1, Map.of("LAB_MEMORY", "6144"))) {
            lab.aptRepository(UDISKS.toArray(String[]::new)).orThrow();
            lab.exec("node1", "apt-get", "update").orThrow();
            lab.exec("node1", "apt-get", "install", "--yes", "udisks2", "udisks2-lvm2")
                    .orThrow();
            run(lab, "many-disks.sh", DISKS, GROUPS, VOLUMES);
            Bench.say("they are there; luci reads them");
            LuciInLab luci = LuciInLab.start(lab);
            Person person = Person.administrator(luci);
            String system = person.addAll(lab).getFirst();
            List<Double> read =
                    Figures.timed(RUNS, () -> person.api().post("/systems/" + system + "/storage/refresh", null));
            List<Double> told = Figures.timed(RUNS, () -> person.api().get("/systems/" + system + "/storage"));
            Bench.say("udisksd reads them");
            List<Double> peer = Figures.milliseconds(run(lab, "udisks.sh", RUNS, VOLUMES));
            return List.of(
                    Row.of(
                            "storage: everything read anew",
                            Figures.median(read),
                            peer.getFirst(),
                            "udisksd from its start",
                            "ms",
                            1,
                            "POST /api/v1/systems/{id}/storage/refresh; bench/node/udisks.sh",
                            NOTE),
                    Row.of(
                            "storage: everything told",
                            Figures.median(told),
                            Figures.median(peer.subList(1, peer.size())),
                            "udisksd's GetManagedObjects",
                            "ms",
                            1,
                            "GET /api/v1/systems/{id}/storage; bench/node/udisks.sh",
                            NOTE));
        }
    }

    private String run(Lab lab, String script, int... numbers) throws IOException {
        var words = new ArrayList<>(List.of("/bin/bash", "-c", Files.readString(scripts.resolve(script)), script));
        for (int number : numbers) {
            words.add(String.valueOf(number));
        }
        return lab.exec("node1", words.toArray(String[]::new)).orThrow().out();
    }
}
