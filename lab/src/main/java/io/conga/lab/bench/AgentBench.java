package io.conga.lab.bench;

import io.conga.lab.Lab;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** What ricci costs a node, beside pcsd: CPU until it has started, memory, CPU while nothing happens. */
final class AgentBench {

    private static final Duration SETTLE = Duration.ofSeconds(10);
    private static final Duration IDLE = Duration.ofSeconds(60);
    private static final String RICCI = "io.conga.ricci";
    private static final String PCSD = "pcsd";
    private final Lab lab;
    private final PcsPeer pcs;
    private final Path scripts;

    AgentBench(Lab lab, PcsPeer pcs, Path scripts) {
        this.lab = lab;
        this.pcs = pcs;
        this.scripts = scripts;
    }

    private record Usage(int processes, double cpu, double memory) {}

    List<Row> measure() {
        lab.killRicci("node1");
        lab.waitForRicci("node1");
        pcs.startOn("node1");
        pass(SETTLE);
        Usage ricciStart = usage(RICCI);
        Usage pcsdStart = usage(PCSD);
        pass(IDLE);
        Usage ricci = usage(RICCI);
        Usage pcsd = usage(PCSD);
        pcs.start();
        return List.of(
                Row.of(
                        "agent: CPU to start",
                        ricciStart.cpu,
                        pcsdStart.cpu,
                        "pcsd",
                        "ms",
                        0.25,
                        "bench/node/processes.sh, 10 s after the start",
                        pcsdStart.processes + " processes of pcsd"),
                Row.of(
                        "agent: memory (PSS), idle",
                        ricci.memory / 1024,
                        pcsd.memory / 1024,
                        "pcsd",
                        "MiB",
                        0.5,
                        "bench/node/processes.sh (smaps_rollup)",
                        "sum over all processes of each"),
                Row.of(
                        "agent: CPU while idle, 60 s",
                        ricci.cpu - ricciStart.cpu,
                        pcsd.cpu - pcsdStart.cpu,
                        "pcsd",
                        "ms",
                        0.125,
                        "bench/node/processes.sh, twice, 60 s apart",
                        "nobody is connected to either"));
    }

    /** The same while luci holds its line and a cluster runs; told for honesty, beside the idle pcsd of the same minute. */
    List<Row> watched() {
        Usage ricciBefore = usage(RICCI);
        Usage pcsdBefore = usage(PCSD);
        pass(IDLE);
        Usage ricci = usage(RICCI);
        Usage pcsd = usage(PCSD);
        return List.of(
                Row.of(
                        "agent: CPU while luci watches a cluster where nothing happens, 60 s",
                        ricci.cpu - ricciBefore.cpu,
                        pcsd.cpu - pcsdBefore.cpu,
                        "pcsd, watched by nobody",
                        "ms",
                        1,
                        "bench/node/processes.sh, twice, 60 s apart",
                        "heartbeats, and the slow poll that is the safety net"),
                Row.of(
                        "agent: memory (PSS) after a cluster was made and watched",
                        ricci.memory / 1024,
                        pcsd.memory / 1024,
                        "pcsd",
                        "MiB",
                        0.5,
                        "bench/node/processes.sh (smaps_rollup)",
                        "sum over all processes of each"));
    }

    private Usage usage(String pattern) {
        String[] words = lab.exec("node1", scripts.resolve("processes.sh").toString(), pattern)
                .orThrow()
                .out()
                .strip()
                .split(" ");
        return new Usage(Integer.parseInt(words[0]), Double.parseDouble(words[1]), Double.parseDouble(words[2]));
    }

    private static void pass(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        for (long left = time.toNanos(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
