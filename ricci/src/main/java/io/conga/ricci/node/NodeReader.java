package io.conga.ricci.node;

import io.conga.protocol.agent.AgentMetadata;
import io.conga.protocol.agent.AgentName;
import io.conga.protocol.cluster.AllocationScores;
import io.conga.protocol.cluster.ClusterConfiguration;
import io.conga.protocol.cluster.ClusterView;
import io.conga.protocol.cluster.RuleState;
import io.conga.protocol.corosync.QuorumHelp;
import io.conga.protocol.guest.GuestScreen;
import io.conga.protocol.guest.GuestView;
import io.conga.protocol.node.NodeFacts;
import io.conga.protocol.property.PropertyMetadata;
import io.conga.protocol.storage.DeviceDetails;
import io.conga.protocol.storage.Signature;
import io.conga.protocol.storage.StorageView;
import io.conga.system.journal.Logs;
import io.conga.system.libvirt.GuestTerminals;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads this node now. Each may throw {@link io.conga.protocol.problem.ProblemException}. */
public interface NodeReader {

    /** {@code uname -n}. */
    String hostname();

    NodeFacts facts();

    /** Status as this member sees it; says so where no cluster runs here. */
    ClusterView view();

    /** With its secrets: luci needs a fence device's password to prove it, blanks it for browsers, and is trusted by its key. */
    ClusterConfiguration configuration();

    /** The scheduler's scores, asked of it now. */
    AllocationScores scores();

    /** Whether a rule's date is now; the rule need not be in the configuration. @param rule in XML */
    RuleState rule(String rule);

    /** The key of this encrypted cluster, base64; cluster.not-in-cluster where there is none. A node that joins needs it. */
    String authkey();

    /** What can be set for a cluster, as this node's engine describes it. */
    PropertyMetadata properties();

    /** @param standard null: all */
    List<AgentName> agents(@Nullable String standard);

    AgentMetadata agent(AgentName name);

    /** Its logs. */
    Logs logs();
    /** @param anew whether LVM is asked even where nothing hints that it changed */
    StorageView storage(boolean anew);

    /** Its virtual machines. */
    GuestView guests();

    /** A picture of a guest's screen. */
    GuestScreen screen(String guest);

    /** A guest's serial console, opened; who opens it sees to it that nobody else does. */
    GuestTerminals.Terminal terminal(String guest);

    /** @param device path of a device of the storage view; another is refused: no file is read for anybody who asks */
    List<Signature> signatures(String device);

    /** @param device as above: what it tells of itself */
    DeviceDetails details(String device);

    /** What the manual pages say of quorum. */
    QuorumHelp quorumHelp();
}
