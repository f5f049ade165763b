package io.conga.planning.node;

import static io.conga.protocol.problem.Severity.BLOCK;
import static io.conga.protocol.problem.Severity.INFO;
import static io.conga.protocol.problem.Severity.WARNING;

import io.conga.planning.plan.HazardCode;
import io.conga.protocol.problem.Severity;

/** Hazards of plans for one node. */
enum NodeHazard implements HazardCode {
    FENCES_DC(
            "hazard.fences-dc",
            INFO,
            "{node} is the designated controller. Another node takes over, which delays decisions by some seconds.",
            "Nothing has to be done."),
    HEALTHY(
            "hazard.fences-healthy",
            WARNING,
            "{node} is online. Fencing cuts its power: what runs there stops hard.",
            "Reboot or stop it instead, which moves resources away in order."),
    STAYS_OFF("hazard.stays-off", INFO, "{node} stays off.", "Fence it with the action on, or switch it on by hand."),
    NOBODY_WATCHES(
            "hazard.nobody-watches",
            WARNING,
            "While {node} is in maintenance, what fails there is not recovered.",
            "End the maintenance as soon as the work is done."),
    LAST_NODE("hazard.last-node", BLOCK, "{node} is the only node of {cluster}.", "Delete the cluster instead."),
    STILL_RUNS(
            "hazard.still-runs",
            BLOCK,
            "{node} is online but does not answer Conga: removed, it would run on as a cluster of its own.",
            "Bring its ricci back, or switch the node off first."),
    FILES_STAY(
            "hazard.files-stay",
            WARNING,
            "{node} does not answer, so its cluster files stay. If it comes up again it tries to join, and is refused.",
            "Before it is used again, remove corosync.conf, authkey and the CIB from {node}."),
    FILES_DIFFER(
            "hazard.files-differ",
            BLOCK,
            "The nodes do not have the same corosync.conf: {nodes} differ.",
            "Make the files the same first, starting from the one that is right."),
    NOT_FENCED(
            "hazard.new-node-not-fenced",
            WARNING,
            "No fence device can fence {node}.",
            "Add a fence device with {node} as a target right afterwards."),
    BECOMES_TWO(
            "hazard.becomes-two-nodes",
            INFO,
            "{cluster} will have two nodes: either of them has quorum alone (two_node), and after a start of both it waits until both were seen (wait_for_all).",
            "A third node or a quorum device does without this."),
    QUORUM_AFTER_REMOVAL(
            "hazard.quorum-after-removal",
            WARNING,
            "After the removal only {online} of {all} nodes are online, which is not enough for quorum.",
            "Bring back more nodes first."),
    FENCE_DEVICE_NAMES(
            "hazard.fence-device-names-node",
            INFO,
            "The fence devices {devices} go on naming {node}.",
            "Edit or delete them afterwards.");

    private final Words words;

    NodeHazard(String code, Severity severity, String text, String remedy) {
        words = new Words(code, severity, text, remedy);
    }

    @Override
    public Words words() {
        return words;
    }
}
