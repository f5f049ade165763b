package io.conga.lab.bench;

import io.conga.lab.Lab;
import io.conga.lab.LuciInLab;
import io.conga.lab.Repository;
import io.conga.lab.api.Person;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything, in an order in which nothing disturbs what comes after; or the parts that are named: agents, clusters,
 * events, scale, storage, inventory, guests. Writes bench/results.json and bench/report.md.
 */
public final class Bench {

    private static final List<String> PARTS =
            List.of("agents", "clusters", "events", "scale", "storage", "inventory", "guests");

    private Bench() {}

    public static void main(String[] arguments) throws IOException {
        List<String> parts = arguments.length == 0 ? PARTS : List.of(arguments);
        if (!PARTS.containsAll(parts)) {
            System.err.println("bench: there are the parts " + String.join(", ", PARTS));
            System.exit(2);
        }
        Path folder = Repository.root().resolve("bench");
        var rows = new ArrayList<Row>();
        if (!List.of("scale", "storage", "inventory", "guests").containsAll(parts)) {
            rows.addAll(three(parts, folder.resolve("node")));
        }
        if (parts.contains("scale")) {
            say("500 resources on 16 nodes");
            rows.addAll(new ScaleBench(folder).measure());
        }
        if (parts.contains("storage")) {
            say("the storage of a machine with 1,000 disks");
            rows.addAll(new InventoryBench(folder.resolve("node")).measure());
        }
        if (parts.contains("inventory")) {
            say("a machine with 1,000 disks, as its tools would tell of it");
            rows.addAll(new LargeInventoryBench(folder).measure());
        }
        if (parts.contains("guests")) {
            say("guests: destroyed, without their node, migrated; with luci, then without");
            rows.addAll(new GuestBench().measure());
        }
        rows.forEach(row -> say(row.toString()));
        new Report(folder).write(rows);
    }

    /** What three nodes are enough for. */
    private static List<Row> three(List<String> parts, Path scripts) throws IOException {
        var rows = new ArrayList<Row>();
        try (Lab lab = Lab.up(3)) {
            var pcs = new PcsPeer(lab, scripts);
            LuciInLab luci = LuciInLab.start(lab);
            Person person = Person.administrator(luci);
            var agents = new AgentBench(lab, pcs, scripts);
            if (parts.contains("agents")) {
                say("agents: start, idle, memory");
                rows.addAll(agents.measure());
            }
            List<String> systems = person.addAll(lab);
            if (parts.contains("clusters")) {
                say("creation of a cluster, in turn with pcs; status in between");
                pcs.start();
                rows.addAll(new ClusterBench(lab, pcs, person, systems).measure());
            } else {
                person.succeed(Person.clusterOf(lab, "bench", systems), Duration.ofMinutes(4));
            }
            if (parts.contains("events")) {
                say("how fast a change reaches a browser");
                rows.addAll(new EventBench(lab, person, scripts).measure());
            }
            if (parts.contains("agents")) {
                say("the agent while luci watches");
                rows.addAll(agents.watched());
            }
        }
        return rows;
    }

    static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
