package io.conga.lab.bench;

import io.conga.lab.Lab;
import io.conga.lab.LuciInLab;
import io.conga.lab.Repository;
import io.conga.lab.api.Person;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Everything, in an order in which nothing disturbs what comes after. Writes bench/results.json and bench/report.md. */
public final class Bench {

    private Bench() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Repository.root().resolve("bench");
        var rows = new ArrayList<Row>();
        try (Lab lab = Lab.up(3)) {
            var pcs = new PcsPeer(lab, folder.resolve("node"));
            LuciInLab luci = LuciInLab.start(lab);
            Person person = Person.administrator(luci);
            say("agents: start, idle, memory");
            rows.addAll(new AgentBench(lab, pcs, folder.resolve("node")).measure());
            List<String> systems = person.addAll(lab);
            say("creation of a cluster, in turn with pcs; status in between");
            rows.addAll(new ClusterBench(lab, pcs, person, systems).measure());
            say("how fast a change reaches a browser");
            rows.addAll(new EventBench(lab, person, folder.resolve("node")).measure());
            say("the agent while luci watches");
            rows.addAll(new AgentBench(lab, pcs, folder.resolve("node")).watched());
        }
        new Report(folder).write(rows);
        rows.forEach(row -> say(row.toString()));
    }

    static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
