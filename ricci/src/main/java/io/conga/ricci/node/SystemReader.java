package io.conga.ricci.node;

import io.conga.protocol.agent.AgentMetadata;
import io.conga.protocol.agent.AgentName;
import io.conga.protocol.cluster.ClusterConfiguration;
import io.conga.protocol.cluster.ClusterView;
import io.conga.protocol.node.Membership;
import io.conga.protocol.node.NodeFacts;
import io.conga.protocol.problem.ClusterProblem;
import io.conga.protocol.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The real node, until the tools' room is there: facts from /proc only. */
public final class SystemReader implements NodeReader {

    private final String version;

    public SystemReader(String version) {
        this.version = version;
    }

    @Override
    public String hostname() {
        try {
            return Files.readString(Path.of("/proc/sys/kernel/hostname")).strip();
        } catch (IOException e) {
            return "localhost";
        }
    }

    @Override
    public NodeFacts facts() {
        return new NodeFacts(
                hostname(),
                "",
                "",
                System.getProperty("os.arch", ""),
                version,
                null,
                Map.of(),
                List.of(),
                new Membership.None(),
                List.of(),
                "",
                Instant.now());
    }

    @Override
    public ClusterView view() {
        return ClusterView.notRunning(hostname(), Instant.now(), "", "this ricci can't read it yet");
    }

    @Override
    public ClusterConfiguration configuration() {
        throw new ProblemException(
                ClusterProblem.NOT_RUNNING, "node", hostname(), "reason", "this ricci can't read it yet");
    }

    @Override
    public List<AgentName> agents(@Nullable String standard) {
        return List.of();
    }

    @Override
    public AgentMetadata agent(AgentName name) {
        throw new ProblemException(ClusterProblem.UNKNOWN_AGENT, "agent", name.toString(), "node", hostname());
    }
}
