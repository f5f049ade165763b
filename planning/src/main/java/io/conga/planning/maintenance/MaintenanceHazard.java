package io.conga.planning.maintenance;

import static io.conga.protocol.problem.Severity.BLOCK;
import static io.conga.protocol.problem.Severity.INFO;
import static io.conga.protocol.problem.Severity.WARNING;

import io.conga.planning.plan.HazardCode;
import io.conga.protocol.problem.Severity;

/** Hazards of rolling maintenance: what keeps it from beginning, and what to know. */
enum MaintenanceHazard implements HazardCode {
    NOTHING_WANTED(
            "hazard.maintenance-of-nothing",
            BLOCK,
            "The nodes would be drained and brought back, and nothing be done to them meanwhile.",
            "Choose to update packages, to reboot, or both."),
    NO_QUORUM(
            "hazard.maintenance-no-quorum", BLOCK, "{cluster} has no quorum now.", "Bring back enough members first."),
    CLUSTER_IN_MAINTENANCE(
            "hazard.maintenance-mode-on",
            BLOCK,
            "{cluster} is in maintenance mode: nothing would leave a node.",
            "End the maintenance mode of the cluster first."),
    FENCING_PENDING(
            "hazard.maintenance-fencing-pending",
            BLOCK,
            "The fencing of {node} is pending.",
            "Wait for it, or find out why it does not end, first."),
    NODE_AWAY(
            "hazard.maintenance-node-away",
            BLOCK,
            "{node} is not online.",
            "Bring {node} back first: no other node may leave while it is away."),
    NODE_ASIDE(
            "hazard.maintenance-node-aside",
            BLOCK,
            "{node} is on standby or in maintenance.",
            "Take it off standby first; or, if an earlier maintenance left it so, put it first in the order."),
    CONTINUES(
            "hazard.maintenance-continues",
            WARNING,
            "{node} is on standby already. This goes on with it as with one that an earlier maintenance left so, and takes it off standby in the end.",
            "Leave {node} out if it is on standby for another reason."),
    LOSES_QUORUM(
            "hazard.maintenance-loses-quorum",
            BLOCK,
            "While {node} is away the cluster has no quorum.",
            "Add a quorum device or another node first, or bring back the one that is missing."),
    NO_OTHER(
            "hazard.maintenance-no-other-node",
            BLOCK,
            "{node} is the only node: nothing could go elsewhere.",
            "Stop the cluster, and update and reboot the machine itself."),
    NOT_MANAGED(
            "hazard.maintenance-not-managed",
            BLOCK,
            "These run on {node} and are not managed, so they would not leave it: {resources}.",
            "Let the cluster manage them again, or stop them, first."),
    FAILED_BEFORE(
            "hazard.maintenance-failed-before",
            WARNING,
            "These are wrong already, and do not stop the maintenance: {failures}.",
            "Mend them and forget the failures first, so that a new one is seen."),
    NOT_AT_BOOT(
            "hazard.maintenance-not-at-boot",
            INFO,
            "The cluster does not start at boot on {node}. It is started after the maintenance, as it runs now.",
            "Nothing has to be done."),
    PACKAGES_AS_FETCHED(
            "hazard.maintenance-packages",
            INFO,
            "The packages named are those of the lists that each node has now. The lists are read again before a node is drained, so there may be more.",
            "Nothing has to be done.");

    private final Words words;

    MaintenanceHazard(String code, Severity severity, String text, String remedy) {
        words = new Words(code, severity, text, remedy);
    }

    @Override
    public Words words() {
        return words;
    }
}
