package io.conga.planning.history;

import static io.conga.protocol.problem.Severity.BLOCK;
import static io.conga.protocol.problem.Severity.INFO;
import static io.conga.protocol.problem.Severity.WARNING;

import io.conga.planning.plan.HazardCode;
import io.conga.protocol.problem.Severity;

/** Hazards of going back in the history. */
public enum RestoreHazard implements HazardCode {
    REPLACES(
            "hazard.restore-replaces",
            INFO,
            "Objects of the configuration that become what they were then: {count}. What was changed in them since is gone.",
            "Compare with the present configuration, on the history's page, before you apply it."),
    SECRETS_LOST(
            "hazard.restore-secrets-lost",
            WARNING,
            "The history keeps no secret, and the cluster does not have these any more: {names}.",
            "Set them again after the restore; what needs them may not start before."),
    NODES_DIFFER(
            "hazard.restore-nodes-differ",
            WARNING,
            "Nodes joined or left since then, and stay as they are: {nodes}.",
            "Add or remove nodes on the nodes page."),
    NODELIST_DIFFERS(
            "hazard.restore-nodelist",
            BLOCK,
            "The nodes or their addresses in that corosync.conf are not those of today.",
            "Add or remove nodes on the nodes page; then restore a version with the same nodes."),
    NEEDS_RESTART(
            "hazard.restore-restart",
            WARNING,
            "Corosync takes these only when it starts: {names}.",
            "Stop and start the cluster once the file is on all nodes.");

    private final Words words;

    RestoreHazard(String code, Severity severity, String text, String remedy) {
        words = new Words(code, severity, text, remedy);
    }

    @Override
    public Words words() {
        return words;
    }
}
