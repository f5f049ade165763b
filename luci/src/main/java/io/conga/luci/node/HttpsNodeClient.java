package io.conga.luci.node;

import io.conga.luci.trust.Fingerprint;
import io.conga.luci.trust.IdentityKeys;
import io.conga.luci.trust.LuciIdentity;
import io.conga.luci.trust.PinnedTrust;
import io.conga.protocol.agent.AgentMetadata;
import io.conga.protocol.agent.AgentName;
import io.conga.protocol.cluster.AllocationScores;
import io.conga.protocol.cluster.ClusterConfiguration;
import io.conga.protocol.cluster.ClusterView;
import io.conga.protocol.cluster.RuleQuestion;
import io.conga.protocol.cluster.RuleState;
import io.conga.protocol.corosync.QuorumHelp;
import io.conga.protocol.event.NodeEvent;
import io.conga.protocol.guest.ConsoleEvent;
import io.conga.protocol.guest.ConsoleInput;
import io.conga.protocol.guest.GuestScreen;
import io.conga.protocol.guest.GuestView;
import io.conga.protocol.journal.JournalBoot;
import io.conga.protocol.journal.JournalEvent;
import io.conga.protocol.journal.JournalPage;
import io.conga.protocol.journal.JournalQuery;
import io.conga.protocol.journal.JournalStreamRequest;
import io.conga.protocol.journal.LogSource;
import io.conga.protocol.journal.LogSourceState;
import io.conga.protocol.node.NodeFacts;
import io.conga.protocol.operation.Preview;
import io.conga.protocol.operation.PreviewRequest;
import io.conga.protocol.operation.StepReply;
import io.conga.protocol.operation.StepRequest;
import io.conga.protocol.problem.NodeProblem;
import io.conga.protocol.problem.ProblemException;
import io.conga.protocol.problem.TrustProblem;
import io.conga.protocol.property.PropertyMetadata;
import io.conga.protocol.storage.DeviceDetails;
import io.conga.protocol.storage.Signature;
import io.conga.protocol.storage.StorageView;
import io.conga.protocol.trust.Identity;
import io.conga.protocol.trust.TrustRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/** {@link NodeClient} over the JDK's blocking TLS sockets: fitting for virtual threads, measured up to 10,000 streams. */
public final class HttpsNodeClient implements NodeClient {

    private static final int QUICK = 15_000;
    /** crm_simulate and agents' metadata on a slow machine. */
    private static final int SLOW = 40_000;
    /** A thousand disks, each of which lsblk and LVM look at; ricci gives each three minutes. */
    private static final int MANY = 240_000;
    /** ricci answers a step after 25 s at the latest. */
    private static final int STEP = 40_000;

    private record Authkey(String authkey) {
        @Override
        public String toString() {
            return "Authkey[]";
        }
    }

    private final TlsConnections connections;
    private final Exchange exchange;
    private final EventReader eventReader;
    private final LineReader lineReader;
    private final ConcurrentMap<Fingerprint, SSLSocketFactory> pinned = new ConcurrentHashMap<>();

    public HttpsNodeClient(LuciIdentity identity) {
        connections = new TlsConnections(new IdentityKeys(identity));
        exchange = new Exchange(connections);
        eventReader = new EventReader(connections);
        lineReader = new LineReader(connections);
    }

    @Override
    public Seen probe(String address, int port) {
        var trust = PinnedTrust.toAnybody();
        var request = new Exchange.Request("GET", "/v1/identity", null, QUICK);
        var identity = exchange.run(
                connections.sockets(trust), new Exchange.Where(address, address, port), request, Identity.class);
        var seen = trust.seen();
        if (seen == null || identity.hostname() == null) {
            throw new ProblemException(
                    TrustProblem.NOT_RICCI,
                    "address",
                    address,
                    "port",
                    Integer.toString(port),
                    "reason",
                    "Its answer is not an identity.");
        }
        return new Seen(seen, identity);
    }

    @Override
    public NodeFacts trust(NodeTarget node, TrustRequest request) {
        return call(node, "POST", "/v1/trust", request, QUICK, NodeFacts.class);
    }

    @Override
    public void revoke(NodeTarget node) {
        call(node, "DELETE", "/v1/trust", null, QUICK, Void.class);
    }

    @Override
    public NodeFacts facts(NodeTarget node) {
        return call(node, "GET", "/v1/facts", null, QUICK, NodeFacts.class);
    }

    @Override
    public ClusterView view(NodeTarget node) {
        return call(node, "GET", "/v1/view", null, QUICK, ClusterView.class);
    }

    @Override
    public ClusterConfiguration configuration(NodeTarget node) {
        return call(node, "GET", "/v1/configuration", null, QUICK, ClusterConfiguration.class);
    }

    @Override
    public AllocationScores scores(NodeTarget node) {
        return call(node, "GET", "/v1/scores", null, SLOW, AllocationScores.class);
    }

    @Override
    public RuleState rule(NodeTarget node, RuleQuestion question) {
        return call(node, "POST", "/v1/rules/check", question, QUICK, RuleState.class);
    }

    @Override
    public List<AgentName> agents(NodeTarget node, @Nullable String standard) {
        String path = standard == null ? "/v1/agents" : "/v1/agents?standard=" + encode(standard);
        return List.of(call(node, "GET", path, null, SLOW, AgentName[].class));
    }

    @Override
    public AgentMetadata agent(NodeTarget node, AgentName name) {
        return call(node, "GET", "/v1/agents/" + encode(name.toString()), null, SLOW, AgentMetadata.class);
    }

    @Override
    public PropertyMetadata properties(NodeTarget node) {
        return call(node, "GET", "/v1/properties", null, SLOW, PropertyMetadata.class);
    }

    @Override
    public StorageView storage(NodeTarget node) {
        return call(node, "GET", "/v1/storage", null, MANY, StorageView.class);
    }

    @Override
    public GuestView guests(NodeTarget node) {
        return call(node, "GET", "/v1/guests", null, SLOW, GuestView.class);
    }

    @Override
    public GuestScreen guestScreen(NodeTarget node, String guest) {
        return call(node, "GET", "/v1/guests/" + encode(guest) + "/screen", null, SLOW, GuestScreen.class);
    }

    @Override
    public void guestConsole(
            NodeTarget node, String guest, String session, String who, Consumer<ConsoleEvent> consumer) {
        String path = "/v1/guests/" + encode(guest) + "/console?session=" + encode(session) + "&who=" + encode(who);
        lineReader.read(sockets(node.fingerprint()), node, path, null, ConsoleEvent.class, event -> {
            consumer.accept(event);
            return event instanceof ConsoleEvent.Ended;
        });
    }

    @Override
    public void guestInput(NodeTarget node, String guest, ConsoleInput input) {
        call(node, "POST", "/v1/guests/" + encode(guest) + "/console", input, QUICK, Void.class);
    }

    @Override
    public List<Signature> signatures(NodeTarget node, String device) {
        return List.of(
                call(node, "GET", "/v1/storage/signatures?device=" + encode(device), null, SLOW, Signature[].class));
    }

    @Override
    public DeviceDetails details(NodeTarget node, String device) {
        return call(node, "GET", "/v1/storage/details?device=" + encode(device), null, SLOW, DeviceDetails.class);
    }

    @Override
    public QuorumHelp quorumHelp(NodeTarget node) {
        return call(node, "GET", "/v1/quorum/help", null, QUICK, QuorumHelp.class);
    }

    @Override
    public String authkey(NodeTarget node) {
        return call(node, "GET", "/v1/authkey", null, QUICK, Authkey.class).authkey();
    }

    @Override
    public Preview preview(NodeTarget node, PreviewRequest request) {
        return call(node, "POST", "/v1/preview", request, SLOW, Preview.class);
    }

    @Override
    public StepReply step(NodeTarget node, StepRequest request) {
        return call(node, "POST", "/v1/steps", request, STEP, StepReply.class);
    }

    @Override
    public StepReply cancelStep(NodeTarget node, String job, String step) {
        String path = "/v1/steps/" + encode(job) + "/" + encode(step);
        return call(node, "DELETE", path, null, QUICK, StepReply.class);
    }

    @Override
    public StepReply stepState(NodeTarget node, String job, String step, int waitSeconds) {
        String path = "/v1/steps/" + encode(job) + "/" + encode(step) + "?wait=" + waitSeconds;
        return call(node, "GET", path, null, QUICK + waitSeconds * 1_000, StepReply.class);
    }

    @Override
    public List<LogSourceState> logSources(NodeTarget node) {
        return List.of(call(node, "GET", "/v1/logs/sources", null, QUICK, LogSourceState[].class));
    }

    @Override
    public List<JournalBoot> logBoots(NodeTarget node) {
        return List.of(call(node, "GET", "/v1/logs/boots", null, SLOW, JournalBoot[].class));
    }

    @Override
    public List<String> logUnits(NodeTarget node, LogSource source) {
        return List.of(call(node, "GET", "/v1/logs/units?source=" + source, null, SLOW, String[].class));
    }

    @Override
    public JournalPage logPage(NodeTarget node, JournalQuery query) {
        return call(node, "POST", "/v1/logs", query, SLOW, JournalPage.class);
    }

    @Override
    public void logStream(NodeTarget node, JournalStreamRequest request, Consumer<JournalEvent> consumer) {
        lineReader.read(sockets(node.fingerprint()), node, "/v1/logs/stream", request, JournalEvent.class, event -> {
            consumer.accept(event);
            return event instanceof JournalEvent.End || event instanceof JournalEvent.Failed;
        });
    }

    @Override
    public void events(NodeTarget node, Runnable opened, Consumer<NodeEvent> consumer) {
        eventReader.read(sockets(node.fingerprint()), node, opened, consumer);
    }

    private <T> T call(
            NodeTarget node, String method, String path, @Nullable Object body, int milliseconds, Class<T> answer) {
        var sockets = sockets(node.fingerprint());
        var where = new Exchange.Where(node.name(), node.address(), node.port());
        var request = new Exchange.Request(method, path, body, milliseconds);
        try {
            return exchange.run(sockets, where, request, answer);
        } catch (ProblemException e) {
            // A ricci that is just restarting drops connections; what only reads is asked once more.
            boolean reads = method.equals("GET") || path.equals("/v1/preview") || path.equals("/v1/logs");
            boolean lost = e.problems().getFirst().code().equals(NodeProblem.CONTACT_LOST.code());
            if (!reads || !lost) {
                throw e;
            }
            return exchange.run(sockets, where, request, answer);
        }
    }

    private SSLSocketFactory sockets(Fingerprint fingerprint) {
        return pinned.computeIfAbsent(fingerprint, pin -> connections.sockets(PinnedTrust.to(pin)));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
