package io.conga.ricci.node;

import io.conga.protocol.agent.AgentMetadata;
import io.conga.protocol.agent.AgentName;
import io.conga.protocol.cluster.AllocationScores;
import io.conga.protocol.cluster.ClusterConfiguration;
import io.conga.protocol.cluster.ClusterView;
import io.conga.protocol.cluster.QuorumState;
import io.conga.protocol.cluster.RuleState;
import io.conga.protocol.corosync.QuorumHelp;
import io.conga.protocol.guest.GuestScreen;
import io.conga.protocol.guest.GuestView;
import io.conga.protocol.node.Membership;
import io.conga.protocol.node.NodeFacts;
import io.conga.protocol.node.ServiceState;
import io.conga.protocol.problem.ClusterProblem;
import io.conga.protocol.problem.ProblemException;
import io.conga.protocol.problem.StorageReadProblem;
import io.conga.protocol.property.PropertyMetadata;
import io.conga.protocol.storage.BlockDevice;
import io.conga.protocol.storage.DeviceDetails;
import io.conga.protocol.storage.Signature;
import io.conga.protocol.storage.StorageView;
import io.conga.ricci.log.Log;
import io.conga.system.Machine;
import io.conga.system.host.Host;
import io.conga.system.journal.Logs;
import io.conga.system.libvirt.GuestTerminals;
import io.conga.system.libvirt.Guests;
import io.conga.system.pacemaker.Pacemaker;
import io.conga.system.storage.DetailsReader;
import io.conga.system.storage.StorageReader;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The real node, through its tools. */
public final class SystemReader implements NodeReader {

    private final Machine machine;
    private final String version;
    private final Logs logs;
    private final StorageReader storage;
    private final Guests guests;
    private volatile @Nullable Engines engines;

    private volatile @Nullable Described described;

    private record Engines(String stamp, Map<String, String> versions) {}

    private record Described(String stamp, PropertyMetadata properties) {}

    /** @param version ricci's own */
    public SystemReader(Machine machine, String version) {
        this.machine = machine;
        this.version = version;
        this.logs = machine.logs();
        this.storage = machine.storageReader();
        this.guests = machine.guests();
    }

    @Override
    public String hostname() {
        return machine.node();
    }

    @Override
    public NodeFacts facts() {
        Host host = machine.host();
        List<ServiceState> services = services();
        boolean running = services.stream().anyMatch(service -> service.name().equals("corosync") && service.active());
        return new NodeFacts(
                hostname(),
                host.operatingSystem(),
                host.kernel(),
                host.architecture(),
                version,
                machine.packages().manager().orElse(null),
                engines(),
                services,
                machine.corosyncFiles().membership(running),
                host.addresses(),
                host.bootId(),
                machine.clock().instant());
    }

    /** A machine without systemd still has the other facts. */
    private List<ServiceState> services() {
        try {
            return machine.services().states();
        } catch (ProblemException e) {
            Log.warning("units can't be read: " + e.getMessage());
            return List.of();
        }
    }

    /** A package manager takes a while to answer: asked only after packages changed. */
    private Map<String, String> engines() {
        try {
            String stamp = machine.packages().stamp();
            Engines known = engines;
            if (known == null || !known.stamp().equals(stamp)) {
                known = new Engines(stamp, machine.packages().engines());
                engines = known;
            }
            return known.versions();
        } catch (ProblemException e) {
            Log.warning("packages can't be read: " + e.getMessage());
            return Map.of();
        }
    }

    @Override
    public ClusterView view() {
        return switch (machine.corosyncFiles().membership(false)) {
            case Membership.None() -> notRunning("", "This machine is in no cluster.");
            case Membership.DistributionDefault _ ->
                notRunning("", "This machine has only the one-node cluster that the distribution's package brings.");
            case Membership.Member(var configuration) -> view(configuration.clusterName());
        };
    }

    private ClusterView view(String clusterName) {
        try {
            return machine.pacemaker()
                    .view(clusterName, machine.corosync().votes().orElse(null))
                    .withQuorum(quorum());
        } catch (ProblemException e) {
            return notRunning(
                    clusterName,
                    e.problems().getFirst().what() + " "
                            + e.problems().getFirst().why());
        }
    }

    /** A quorum device that can't be read must not hide the cluster. */
    private @Nullable QuorumState quorum() {
        try {
            return machine.quorumReader().read().orElse(null);
        } catch (ProblemException e) {
            Log.warning("quorum device and SBD can't be read: " + e.getMessage());
            return null;
        }
    }

    private ClusterView notRunning(String clusterName, String reason) {
        return ClusterView.notRunning(hostname(), machine.clock().instant(), clusterName, reason);
    }

    @Override
    public ClusterConfiguration configuration() {
        return clusterPacemaker().configuration();
    }

    @Override
    public AllocationScores scores() {
        return clusterPacemaker().scores();
    }

    @Override
    public RuleState rule(String rule) {
        return clusterPacemaker().rules().check(rule);
    }

    private Pacemaker clusterPacemaker() {
        return switch (machine.corosyncFiles().membership(false)) {
            case Membership.Member _ -> machine.pacemaker();
            case Membership.None(), Membership.DistributionDefault _ ->
                throw new ProblemException(
                        ClusterProblem.NOT_IN_CLUSTER,
                        "node",
                        hostname(),
                        "reason",
                        "It has no corosync.conf of a cluster.");
        };
    }

    @Override
    public String authkey() {
        return machine.corosyncFiles()
                .authkey()
                .map(Base64.getEncoder()::encodeToString)
                .orElseThrow(() -> new ProblemException(
                        ClusterProblem.NOT_IN_CLUSTER,
                        "node",
                        hostname(),
                        "reason",
                        "It has no key of an encrypted cluster."));
    }

    /** Seven processes: asked only after packages changed. */
    @Override
    public PropertyMetadata properties() {
        String stamp = machine.packages().stamp();
        Described known = described;
        if (known == null || !known.stamp().equals(stamp)) {
            known = new Described(stamp, machine.properties().read());
            described = known;
        }
        return known.properties();
    }

    @Override
    public List<AgentName> agents(@Nullable String standard) {
        return machine.agents().list(standard);
    }

    @Override
    public Logs logs() {
        return logs;
    }

    @Override
    public StorageView storage(boolean anew) {
        return anew ? storage.readAnew() : storage.read();
    }

    @Override
    public GuestView guests() {
        return guests.read();
    }

    @Override
    public GuestScreen screen(String guest) {
        return guests.screens().take(guest);
    }

    @Override
    public GuestTerminals.Terminal terminal(String guest) {
        return guests.terminals().open(guest);
    }

    @Override
    public List<Signature> signatures(String device) {
        return storage.signatures(device(device).path());
    }

    @Override
    public DeviceDetails details(String device) {
        return new DetailsReader(machine.runner(), machine.tools()).read(device(device));
    }

    private BlockDevice device(String path) {
        return storage.read()
                .at(path)
                .orElseThrow(() ->
                        new ProblemException(StorageReadProblem.DEVICE_UNKNOWN, "device", path, "node", hostname()));
    }

    @Override
    public QuorumHelp quorumHelp() {
        return machine.quorumManual().read();
    }

    @Override
    public AgentMetadata agent(AgentName name) {
        return machine.agents().metadata(name);
    }
}
