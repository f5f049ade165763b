package io.conga.lab.bench;

import io.conga.lab.CommandResult;
import io.conga.lab.Lab;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** pcs and pcsd on the nodes of the lab. */
final class PcsPeer {

    private static final String PASSWORD = "conga-lab";
    private static final int PORT = 2224;
    private final Lab lab;
    private final Path scripts;

    PcsPeer(Lab lab, Path scripts) {
        this.lab = lab;
        this.scripts = scripts;
    }

    /** Starts pcsd on every node; returns when its port answers. */
    void start() {
        for (String node : lab.nodes()) {
            startOn(node);
        }
    }

    void startOn(String node) {
        lab.exec(node, "/bin/sh", "-c", "echo hacluster:" + PASSWORD + " | chpasswd")
                .orThrow();
        lab.exec(node, "systemctl", "start", "pcsd").orThrow();
        lab.lab("wait-port", node, String.valueOf(PORT), "60").orThrow();
    }

    /** What pcs needs before it can make a cluster: Debian's default one is gone, and the nodes know each other. */
    void prepare() {
        for (String node : lab.nodes()) {
            lab.exec(node, "/bin/sh", "-c", "rm -f /etc/corosync/corosync.conf /var/lib/pacemaker/cib/*")
                    .orThrow();
        }
        var words = new ArrayList<>(List.of("pcs", "host", "auth", "-u", "hacluster", "-p", PASSWORD));
        words.addAll(lab.nodes());
        lab.exec("node1", words.toArray(String[]::new)).orThrow();
    }

    Duration create(String name) {
        var words = new ArrayList<>(List.of("pcs", "cluster", "setup", name));
        words.addAll(lab.nodes());
        words.addAll(List.of("--start", "--wait=120", "--force"));
        long begin = System.nanoTime();
        lab.exec("node1", words.toArray(String[]::new)).orThrow();
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    void destroy() {
        lab.exec("node1", "pcs", "cluster", "destroy", "--all", "--force").orThrow();
    }

    /** Milliseconds of each of so many runs, measured inside the node. */
    List<Double> statusXml(int runs) {
        return repeat(runs, "pcs", "status", "xml");
    }

    List<Double> daemonStatus(int runs) {
        return repeat(runs, scripts.resolve("pcsd-status.sh").toString());
    }

    private List<Double> repeat(int runs, String... command) {
        var words = new ArrayList<>(List.of(scripts.resolve("repeat.sh").toString(), String.valueOf(runs)));
        words.addAll(List.of(command));
        CommandResult result = lab.exec("node1", words.toArray(String[]::new));
        return Figures.milliseconds(result.orThrow().out());
    }
}
