package io.conga.ricci.server;

import io.conga.protocol.agent.AgentMetadata;
import io.conga.protocol.agent.AgentName;
import io.conga.protocol.cluster.AllocationScores;
import io.conga.protocol.cluster.ClusterConfiguration;
import io.conga.protocol.cluster.ClusterView;
import io.conga.protocol.cluster.RuleState;
import io.conga.protocol.guest.GuestScreen;
import io.conga.protocol.guest.GuestView;
import io.conga.protocol.node.Membership;
import io.conga.protocol.node.NodeFacts;
import io.conga.protocol.operation.Operation;
import io.conga.protocol.operation.Preview;
import io.conga.protocol.operation.PreviewRequest;
import io.conga.protocol.operation.StepReply;
import io.conga.protocol.problem.ClusterProblem;
import io.conga.protocol.problem.GuestProblem;
import io.conga.protocol.problem.ProblemException;
import io.conga.protocol.property.PropertyMetadata;
import io.conga.protocol.storage.DeviceDetails;
import io.conga.protocol.storage.Signature;
import io.conga.protocol.storage.StorageView;
import io.conga.ricci.handler.Operations;
import io.conga.ricci.node.NodeReader;
import io.conga.system.Machine;
import io.conga.system.journal.Logs;
import io.conga.system.libvirt.GuestTerminals;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A node without tools, for tests of what lies before them: it says what it is told to say, and counts. */
public final class FakeNode implements NodeReader, Operations {

    public final AtomicInteger reads = new AtomicInteger();
    public final AtomicInteger runs = new AtomicInteger();
    public volatile String clusterName = "";
    public final Map<String, GuestTerminals.Terminal> terminals = new ConcurrentHashMap<>();
    public volatile Logs logs = Machine.real().logs();

    @Override
    public String hostname() {
        return "node1";
    }

    @Override
    public NodeFacts facts() {
        reads.incrementAndGet();
        return new NodeFacts(
                "node1",
                "",
                "",
                "",
                "test",
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
        reads.incrementAndGet();
        return ClusterView.notRunning("node1", Instant.now(), clusterName, "fake");
    }

    @Override
    public ClusterConfiguration configuration() {
        throw new ProblemException(ClusterProblem.NOT_RUNNING, "node", "node1", "reason", "fake");
    }

    @Override
    public AllocationScores scores() {
        throw new ProblemException(ClusterProblem.NOT_RUNNING, "node", "node1", "reason", "fake");
    }

    @Override
    public RuleState rule(String rule) {
        return new RuleState(RuleState.Verdict.NOT_TOLD, rule, "node1");
    }

    @Override
    public String authkey() {
        throw new ProblemException(ClusterProblem.NOT_IN_CLUSTER, "node", "node1", "reason", "fake");
    }

    @Override
    public PropertyMetadata properties() {
        return new PropertyMetadata("node1", List.of(), List.of(), List.of(), List.of(), List.of());
    }

    @Override
    public List<AgentName> agents(@Nullable String standard) {
        return List.of(new AgentName("ocf", "heartbeat", "IPaddr2"));
    }

    @Override
    public io.conga.protocol.corosync.QuorumHelp quorumHelp() {
        return new io.conga.protocol.corosync.QuorumHelp("node1", java.util.Map.of());
    }

    @Override
    public Logs logs() {
        return logs;
    }

    @Override
    public GuestView guests() {
        return new GuestView(Instant.now(), null, List.of(), List.of());
    }

    @Override
    public GuestScreen screen(String guest) {
        throw new ProblemException(GuestProblem.UNKNOWN, "guest", guest, "node", "node1");
    }

    @Override
    public GuestTerminals.Terminal terminal(String guest) {
        GuestTerminals.Terminal opened = terminals.get(guest);
        if (opened == null) {
            throw new ProblemException(GuestProblem.UNKNOWN, "guest", guest, "node", "node1");
        }
        return opened;
    }

    @Override
    public StorageView storage(boolean anew) {
        return StorageView.empty("node1", Instant.now());
    }

    @Override
    public DeviceDetails details(String device) {
        return new DeviceDetails(null, null, java.util.Map.of());
    }

    @Override
    public List<Signature> signatures(String device) {
        return List.of();
    }

    @Override
    public AgentMetadata agent(AgentName name) {
        throw new ProblemException(ClusterProblem.UNKNOWN_AGENT, "agent", name.toString(), "node", "node1");
    }

    @Override
    public Preview preview(PreviewRequest request) {
        return new Preview(List.of(), null);
    }

    @Override
    public StepReply run(Operation operation, Instant firstStarted, io.conga.ricci.ledger.Attendance attendance) {
        runs.incrementAndGet();
        return new StepReply(StepReply.State.SUCCEEDED, List.of(), List.of(), true, Map.of());
    }
}
