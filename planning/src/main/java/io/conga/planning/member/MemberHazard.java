package io.conga.planning.member;

import static io.conga.protocol.problem.Severity.BLOCK;
import static io.conga.protocol.problem.Severity.INFO;
import static io.conga.protocol.problem.Severity.WARNING;

import io.conga.planning.plan.HazardCode;
import io.conga.protocol.problem.Severity;

/** Hazards that plans of several rooms share. */
public enum MemberHazard implements HazardCode {
    NODE_LEFT_OUT(
            "hazard.node-left-out",
            WARNING,
            "{node} does not answer and is left out; it stays as it is.",
            "Bring {node} back first, or do the same there later."),
    NODE_UNREACHABLE(
            "hazard.node-unreachable",
            BLOCK,
            "{node} does not answer, and this needs it.",
            "Check that the machine is on and that ricci runs there (systemctl status ricci)."),
    QUORUM_LOST(
            "hazard.quorum-lost",
            WARNING,
            "Without {node} the cluster loses quorum: by default it stops every resource.",
            "Bring another node back first."),
    RESOURCES_LEAVE(
            "hazard.resources-leave",
            WARNING,
            "These run on {node} and have to leave it: {resources}.",
            "Move them first at a time of your choice, or go on: the cluster moves them where it can."),
    RESOURCES_STOP(
            "hazard.resources-stop",
            WARNING,
            "These run now and stop everywhere: {resources}.",
            "Tell those who use them, or move them elsewhere first."),
    NOWHERE_TO_RUN(
            "hazard.nowhere-to-run",
            WARNING,
            "No other node is online and ready to run resources, so what runs on {node} stops.",
            "Bring back another node, or take one off standby first."),
    NOT_AT_BOOT(
            "hazard.not-at-boot",
            WARNING,
            "The cluster is not known to start at boot on {node}, so it may not join again by itself.",
            "Start the node from its page once it is back."),
    NO_QUORUM_NOW(
            "hazard.no-quorum-now",
            WARNING,
            "{cluster} has no quorum now, so Pacemaker does not act on the change until it has.",
            "Bring back enough members first."),
    IN_MAINTENANCE(
            "hazard.in-maintenance",
            WARNING,
            "{cluster} is in maintenance mode, so Pacemaker starts and stops nothing.",
            "End the maintenance mode of the cluster first."),
    FENCING_OFF(
            "hazard.fencing-off",
            BLOCK,
            "Fencing is turned off in {cluster}.",
            "Add a fence device first; that turns fencing on."),
    NO_FENCE_DEVICE(
            "hazard.no-fence-device",
            BLOCK,
            "No fence device can fence {node}.",
            "Add a fence device with {node} as a target first."),
    PROOF_REBOOTS(
            "hazard.proof-reboots",
            WARNING,
            "To prove fencing, the power of {nodes} is cut once, one after another. What runs there outside the cluster is lost.",
            "Choose the proof by status, which cuts nothing."),
    NOTHING_TO_DO("hazard.nothing-to-do", INFO, "{subject} is in that state already.", "Nothing has to be done.");

    private final Words words;

    MemberHazard(String code, Severity severity, String text, String remedy) {
        words = new Words(code, severity, text, remedy);
    }

    @Override
    public Words words() {
        return words;
    }
}
