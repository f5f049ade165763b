package io.conga.lab.bench;

import io.conga.lab.Lab;
import io.conga.lab.LuciInLab;
import io.conga.lab.api.Person;
import io.conga.planning.intent.ResourceIntent;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * 500 resources on 16 real nodes: opening, filtering and previewing a change, beside what the engine's own
 * tools and pcs take on the same cluster. A person does not notice a tenth of a second, and stays in the flow for one.
 */
final class ScaleBench {

    private static final int NODES = 16;
    private static final int RESOURCES = 500;
    private static final int RUNS = 7;
    private static final double FLOW_MS = 1000;
    private static final String SHOWN =
            NODES + " nodes, " + RESOURCES + " resources, of which " + LargeCluster.RUNNING + " run";

    private final Path folder;

    ScaleBench(Path folder) {
        this.folder = folder;
    }

    List<Row> measure() throws IOException {
        try (Lab lab = Lab.up(NODES, Map.of("LAB_TOKEN", "10000"))) {
            new LargeCluster(lab, RESOURCES).form();
            Bench.say("they run; luci adopts the cluster");
            LuciInLab luci = LuciInLab.start(lab);
            Person person = Person.administrator(luci);
            String cluster = person.adopt(person.addAll(lab).getFirst());
            lab.exec("node1", "crm_resource", "--wait", "--timeout=300").orThrow();
            var rows = new ArrayList<Row>();
            rows.addAll(reading(lab, person, cluster));
            rows.addAll(previewing(lab, person, cluster));
            rows.addAll(page(luci, cluster));
            return rows;
        }
    }

    private List<Row> reading(Lab lab, Person person, String cluster) {
        List<Double> ours = Figures.timed(RUNS, () -> person.api().get("/clusters/" + cluster));
        String note = SHOWN + "; medians of " + RUNS;
        return List.of(
                Row.of(
                        "500 resources: the cluster read whole",
                        Figures.median(ours),
                        Figures.median(repeat(lab, "crm_mon", "-1", "--inactive", "--output-as=xml")),
                        "crm_mon -1 --output-as=xml",
                        "ms",
                        1,
                        "GET /api/v1/clusters/{id}; bench/node/repeat.sh " + RUNS + " crm_mon",
                        note),
                Row.of(
                        "500 resources: the configuration read whole",
                        Figures.median(ours),
                        Figures.median(repeat(lab, "pcs", "config")),
                        "pcs config",
                        "ms",
                        0.1,
                        "GET /api/v1/clusters/{id}; bench/node/repeat.sh " + RUNS + " pcs config",
                        note));
    }

    /** Moving a whole group is what takes the scheduler longest of the everyday changes. */
    private List<Row> previewing(Lab lab, Person person, String cluster) {
        var intent = new ResourceIntent.StopResource(cluster, "service-020");
        List<Double> ours = Figures.timed(RUNS, () -> person.plan(intent));
        List<Double> engine = repeat(lab, "crm_simulate", "--live-check", "--simulate");
        return List.of(Row.of(
                "500 resources: a change previewed",
                Figures.median(ours),
                FLOW_MS,
                "the limit of 1 s",
                "ms",
                1,
                "POST /api/v1/plans (stop a group), with the exact commands and what will happen",
                SHOWN + "; crm_simulate alone: " + Math.round(Figures.median(engine)) + " ms"));
    }

    private List<Row> page(LuciInLab luci, String cluster) {
        PageTimes times = PageTimes.of(folder.resolve("page.mjs"), luci, cluster, SHOWN);
        return List.of(
                times.flows(
                        "open",
                        "500 resources: the cluster's page opens",
                        "bench/page.mjs: headless Chromium, from the click on the cluster until the matrix stands"),
                times.unnoticed(
                        "filter",
                        "500 resources: the list is filtered",
                        "bench/page.mjs: from the key to the filtered table"));
    }

    private List<Double> repeat(Lab lab, String... command) {
        var words = new ArrayList<>(List.of(folder.resolve("node/repeat.sh").toString(), String.valueOf(RUNS)));
        words.addAll(List.of(command));
        return Figures.milliseconds(
                lab.exec("node1", words.toArray(String[]::new)).orThrow().out());
    }
}
