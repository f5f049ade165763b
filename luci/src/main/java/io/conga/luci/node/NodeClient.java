package io.conga.luci.node;

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
import io.conga.protocol.property.PropertyMetadata;
import io.conga.protocol.storage.DeviceDetails;
import io.conga.protocol.storage.Signature;
import io.conga.protocol.storage.StorageView;
import io.conga.protocol.trust.TrustRequest;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What luci can say to a ricci. Every method blocks (callers are virtual threads) and ends with a
 * {@link io.conga.protocol.problem.ProblemException}: node.unreachable where nothing was sent, node.contact-lost where
 * the request was sent and no answer came, trust.wrong-fingerprint, trust.not-ricci, or what ricci itself answered.
 */
public interface NodeClient {

    /** First contact: whatever certificate is shown is accepted, and nothing but "who are you" is asked. */
    Seen probe(String address, int port);

    /** Asks for trust, with a password or a token; the certificate is compared before either is sent. */
    NodeFacts trust(NodeTarget node, TrustRequest request);

    /** Gives the trust back. */
    void revoke(NodeTarget node);

    NodeFacts facts(NodeTarget node);

    ClusterView view(NodeTarget node);

    ClusterConfiguration configuration(NodeTarget node);

    /** The scheduler's scores, asked of it now. */
    AllocationScores scores(NodeTarget node);

    /** Whether a rule's date is now: {@code POST /v1/rules/check}. */
    RuleState rule(NodeTarget node, RuleQuestion question);

    /**
     * @param standard only agents of this standard (ocf, systemd, stonith …); null: all
     */
    List<AgentName> agents(NodeTarget node, @Nullable String standard);

    AgentMetadata agent(NodeTarget node, AgentName name);

    /** What can be set for a cluster, as the node's engine describes it: {@code GET /v1/properties}. */
    PropertyMetadata properties(NodeTarget node);

    /** The node's storage, read anew, LVM too: {@code GET /v1/storage}. */
    StorageView storage(NodeTarget node);

    /** The node's virtual machines: {@code GET /v1/guests}. */
    GuestView guests(NodeTarget node);

    /** A picture of a guest's screen, taken now: {@code GET /v1/guests/NAME/screen}. */
    GuestScreen guestScreen(NodeTarget node, String guest);

    /**
     * Shows a guest's serial console until {@link ConsoleEvent.Ended}, or until the consumer throws; any other end is a
     * problem. Interrupting the (virtual) thread closes it.
     *
     * @param session unique, for {@link #guestInput}
     * @param who for others who look at the same console
     */
    void guestConsole(NodeTarget node, String guest, String session, String who, Consumer<ConsoleEvent> consumer);

    /** What a person types on a guest's console. */
    void guestInput(NodeTarget node, String guest, ConsoleInput input);

    /** What is on a device, read from the device itself: {@code GET /v1/storage/signatures}. */
    List<Signature> signatures(NodeTarget node, String device);

    /** What a device tells of itself: {@code GET /v1/storage/details}. */
    DeviceDetails details(NodeTarget node, String device);

    /** What the node's manual pages say of quorum. */
    QuorumHelp quorumHelp(NodeTarget node);

    /** The node's corosync authkey, base64, for a node that joins its cluster: {@code GET /v1/authkey}. */
    String authkey(NodeTarget node);

    Preview preview(NodeTarget node, PreviewRequest request);

    /** Sends a step and waits for its end, up to 25 s; a reply in state RUNNING means: ask again. */
    StepReply step(NodeTarget node, StepRequest request);

    /** Asks a running step to end, if it can do so safely: {@code DELETE /v1/steps/JOB/STEP}. */
    StepReply cancelStep(NodeTarget node, String job, String step);

    /**
     * What ricci's ledger knows of a step; changes nothing.
     *
     * @param waitSeconds how long ricci may wait for the end of a step that runs
     */
    StepReply stepState(NodeTarget node, String job, String step, int waitSeconds);

    /** Which logs the node has. */
    List<LogSourceState> logSources(NodeTarget node);

    /** Boots that its journal has entries of, newest first. */
    List<JournalBoot> logBoots(NodeTarget node);

    /** Units, or daemons, that a log has entries of. */
    List<String> logUnits(NodeTarget node, LogSource source);

    /** A page of a log; ricci searches up to 20 s. */
    JournalPage logPage(NodeTarget node, JournalQuery query);

    /**
     * Reads a stream of a log until its {@link JournalEvent.End} or {@link JournalEvent.Failed}, or until the consumer
     * throws; any other end is a problem. Interrupting the (virtual) thread closes it.
     */
    void logStream(NodeTarget node, JournalStreamRequest request, Consumer<JournalEvent> consumer);

    /**
     * Reads the event stream until it ends, which is always a problem: ricci stopped, the line was cut, or no heartbeat
     * came for 25 s. Interrupting the (virtual) thread closes it.
     *
     * @param opened run once when the stream stands
     */
    void events(NodeTarget node, Runnable opened, Consumer<NodeEvent> consumer);
}
