package io.conga.planning.corosync;

import static io.conga.protocol.problem.Severity.BLOCK;
import static io.conga.protocol.problem.Severity.INFO;
import static io.conga.protocol.problem.Severity.WARNING;

import io.conga.planning.plan.HazardCode;
import io.conga.protocol.problem.Severity;

/** Hazards of plans that change corosync.conf. */
enum CorosyncHazard implements HazardCode {
    ALL_RESTART(
            "hazard.all-restart",
            WARNING,
            "The whole cluster {cluster} stops and starts again: nodes with the old and the new setting do not understand each other.",
            "Choose a time when nobody needs it."),
    ALL_RESTART_RUNNING(
            "hazard.all-restart-running",
            WARNING,
            "The whole cluster {cluster} stops and starts again: nodes with the old and the new setting do not understand each other. Until it is back, these do not run: {resources}.",
            "Tell those who use them, and choose a time when nobody needs them."),
    EACH_RESTARTS(
            "hazard.each-restarts",
            WARNING,
            "The cluster is stopped and started on {nodes}, one node after another. What runs on a node moves away first.",
            "Choose a quiet time."),
    FILES_NOT_ALIKE(
            "hazard.files-not-alike",
            BLOCK,
            "The nodes do not have the same corosync.conf: {nodes} differ.",
            "Make the files the same first, starting from the one that is right."),
    LINKS_DROPPED(
            "hazard.links-dropped",
            WARNING,
            "The transport {transport} has one link only; the others ({count}) are removed with their addresses.",
            "Note the addresses if you may come back to knet."),
    CLEAR_TEXT(
            "hazard.clear-text",
            WARNING,
            "Whoever reaches the cluster's network can read its messages and forge new ones.",
            "Use knet with encryption, or keep the network to the nodes."),
    RESERVED_MULTICAST(
            "hazard.reserved-multicast",
            WARNING,
            "{address} is among the multicast addresses that networks use to manage themselves.",
            "Choose one that begins with 239, such as 239.255.1.1."),
    ONE_LINK(
            "hazard.one-link",
            INFO,
            "With one link only, a single fault in the network parts the cluster.",
            "Add a second link on a network of its own."),
    LINK_REMOVED(
            "hazard.link-removed",
            WARNING,
            "The nodes no longer hear each other on link {link}.",
            "Make sure that the other links work: the nodes' page shows them."),
    NO_MANUAL(
            "hazard.no-manual",
            INFO,
            "The nodes have no manual page of corosync.conf, so the keys could not be compared with it. Corosync itself checks the file before it is put in place.",
            "Corosync ignores keys that it does not know: compare the spelling with its documentation.");

    private final Words words;

    CorosyncHazard(String code, Severity severity, String text, String remedy) {
        words = new Words(code, severity, text, remedy);
    }

    @Override
    public Words words() {
        return words;
    }
}
