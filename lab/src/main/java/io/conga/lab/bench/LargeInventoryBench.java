package io.conga.lab.bench;

import io.conga.lab.Lab;
import io.conga.lab.LuciInLab;
import io.conga.lab.Repository;
import io.conga.lab.api.Person;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * 1,000 disks and 5,000 logical volumes with file systems, in the words of the tools: generated in the format of what they printed on a real
 * machine, from ricci's parsers over luci to a browser. {@link InventoryBench} has fewer, and the tools themselves.
 */
final class LargeInventoryBench {

    private static final int DISKS = 1000;
    private static final int GROUPS = 20;
    private static final int VOLUMES = 5000;
    private static final int RUNS = 7;
    private static final double FLOW_MS = 1000;

    private static final List<String> RECORDED = List.of("lsblk-whole.json", "lvm-whole.json");

    private static final String NOTE = DISKS + " disks and " + VOLUMES + " logical volumes in " + GROUPS
            + " groups, a file system on each; lsblk and lvm print what was generated from recordings of them";

    private final Path folder;

    LargeInventoryBench(Path folder) {
        this.folder = folder;
    }

    List<Row> measure() throws IOException {
        try (Lab lab = Lab.up(1, Map.of())) {
            tell(lab);
            LuciInLab luci = LuciInLab.start(lab);
            Person person = Person.administrator(luci);
            String system = person.addAll(lab).getFirst();
            List<Double> read =
                    Figures.timed(RUNS, () -> person.api().post("/systems/" + system + "/storage/refresh", null));
            List<Double> told = Figures.timed(RUNS, () -> person.api().get("/systems/" + system + "/storage"));
            int disks = person.api()
                    .get("/systems/" + system + "/storage")
                    .path("storage")
                    .path("devices")
                    .size();
            if (disks != DISKS + VOLUMES) {
                throw new IllegalStateException("luci knows " + disks + " devices");
            }
            PageTimes times = PageTimes.of(folder.resolve("storage.mjs"), luci, system, NOTE);
            String note = NOTE + "; medians of " + RUNS;
            return List.of(
                    Row.of(
                            "1,000 disks: told by the tools, read, and kept by luci",
                            Figures.median(read),
                            FLOW_MS,
                            "the limit of 1 s",
                            "ms",
                            1,
                            "POST /api/v1/systems/{id}/storage/refresh; bench/node/recorded-disks.sh",
                            note),
                    Row.of(
                            "1,000 disks: everything told",
                            Figures.median(told),
                            FLOW_MS,
                            "the limit of 1 s",
                            "ms",
                            1,
                            "GET /api/v1/systems/{id}/storage",
                            note),
                    times.flows(
                            "open",
                            "1,000 disks: the map opens",
                            "bench/storage.mjs: headless Chromium, from the click on the system until the picture stands"),
                    times.unnoticed(
                            "picture",
                            "1,000 disks: the map is searched",
                            "bench/storage.mjs: from the key to the picture of what was found"),
                    times.flows(
                            "table",
                            "1,000 disks: the map's table opens",
                            "bench/storage.mjs: from the click until the table stands"),
                    times.unnoticed(
                            "filter",
                            "1,000 disks: the map's table is filtered",
                            "bench/storage.mjs: from the key to the filtered table"),
                    times.unnoticed(
                            "volumes",
                            "1,000 disks: the list of logical volumes is filtered",
                            "bench/storage.mjs: from the key to the filtered table"));
        }
    }

    private void tell(Lab lab) throws IOException {
        Path shared = Files.createDirectories(lab.stateDir().resolve("shared"));
        for (String file : RECORDED) {
            Files.copy(
                    Repository.root()
                            .resolve("system/src/test/resources/recorded/storage")
                            .resolve(file),
                    shared.resolve(file));
        }
        lab.exec(
                        "node1",
                        "/bin/bash",
                        "-c",
                        Files.readString(folder.resolve("node/recorded-disks.sh")),
                        "recorded-disks.sh",
                        "/run/shared",
                        String.valueOf(DISKS),
                        String.valueOf(GROUPS),
                        String.valueOf(VOLUMES))
                .orThrow();
    }
}
