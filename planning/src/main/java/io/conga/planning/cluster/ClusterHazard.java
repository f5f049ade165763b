package io.conga.planning.cluster;

import static io.conga.protocol.problem.Severity.INFO;
import static io.conga.protocol.problem.Severity.WARNING;

import io.conga.planning.plan.HazardCode;
import io.conga.protocol.problem.Severity;

/** Hazards of plans for whole clusters. */
enum ClusterHazard implements HazardCode {
    FENCING_LATER(
            "hazard.fencing-later",
            WARNING,
            "{cluster} will have no fencing. A node that stops answering can damage shared data, and services may not be recovered.",
            "Add a fence device now, or soon; the console reminds you until then."),
    TWO_NODES(
            "hazard.two-nodes",
            INFO,
            "With two nodes either of them has quorum alone (two_node), but after a start of both the cluster waits until both were seen once (wait_for_all).",
            "Add a third node or a quorum device to do without this."),
    SINGLE_NODE(
            "hazard.single-node",
            WARNING,
            "A cluster of one node has nowhere to move services to.",
            "Add further nodes later."),
    PACKAGES_STAY(
            "hazard.packages-stay",
            INFO,
            "Packages are installed on {nodes}. They stay, even if the plan fails or is taken back.",
            "Remove them with the node's package manager if they are not wanted."),
    NOT_ENCRYPTED(
            "hazard.not-encrypted",
            WARNING,
            "Whoever reaches the cluster's network can read and forge its messages.",
            "Turn encryption on (transport knet), or keep the network to the nodes."),
    ADDRESS_NOT_OWN(
            "hazard.address-not-own",
            WARNING,
            "{node} does not say that {address} is its own address.",
            "Compare with the addresses on the page of {node}; Corosync does not start on a foreign address."),
    DEFAULT_REPLACED(
            "hazard.distribution-default",
            INFO,
            "The one-node cluster that the distribution's package started on {node} is replaced.",
            "Nothing has to be done; if the cluster is deleted, that file comes back."),
    PARAMETERS_UNCHECKED(
            "hazard.parameters-unchecked",
            WARNING,
            "The parameters of {agent} could not be checked before its package is installed.",
            "Install the packages first if you want them checked; a wrong one fails the proof of fencing."),
    NO_QUORUM_POSSIBLE(
            "hazard.no-quorum-possible",
            WARNING,
            "Only {reachable} of {all} nodes can be started; that is not enough for quorum, so no resource will start.",
            "Bring back more nodes first."),
    CONFIGURATION_DELETED(
            "hazard.configuration-deleted",
            WARNING,
            "The cluster's configuration is deleted with its {resources} resources. The data that they use stay.",
            "Keep a copy of the configuration if you may want it again.");

    private final Words words;

    ClusterHazard(String code, Severity severity, String text, String remedy) {
        words = new Words(code, severity, text, remedy);
    }

    @Override
    public Words words() {
        return words;
    }
}
