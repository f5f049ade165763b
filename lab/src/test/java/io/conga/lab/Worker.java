package io.conga.lab;

import io.conga.planning.intent.ServiceIntent.NewResource;
import io.conga.protocol.agent.AgentName;
import io.conga.protocol.cluster.ResourceOp;
import java.util.List;
import java.util.Map;

/** A resource that is a real process, which can be killed, and kept from starting. */
record Worker(Lab lab) {

    static final String ID = "worker";
    private static final String PID_FILE = "/run/worker.pid";

    static NewResource resource() {
        return new NewResource(
                ID,
                AgentName.parse("ocf:heartbeat:anything"),
                Map.of("binfile", "/bin/sleep", "cmdline_options", "100000", "pidfile", PID_FILE),
                Map.of(),
                List.of(
                        new ResourceOp("start", "0s", "20s", Map.of()),
                        new ResourceOp("stop", "0s", "20s", Map.of()),
                        new ResourceOp("monitor", "1s", "20s", Map.of())));
    }

    String process(String node) {
        return lab.exec(node, "cat", PID_FILE).out().strip();
    }

    /** The process that was killed. */
    String kill(String node) {
        String process = process(node);
        lab.exec(node, "kill", "-9", process).orThrow();
        return process;
    }

    /** From now on it can't start there: its agent can't write where a directory stands. */
    void keepFromStarting(String node) {
        String process = process(node);
        lab.exec(node, "rm", PID_FILE).orThrow();
        lab.exec(node, "mkdir", PID_FILE).orThrow();
        lab.exec(node, "kill", "-9", process).orThrow();
    }

    void letStart(String node) {
        lab.exec(node, "rmdir", PID_FILE).orThrow();
    }
}
