package io.conga.planning.node;

import io.conga.planning.plan.SentenceCode;

/** Titles and undo of plans for one node. */
enum NodeSentence implements SentenceCode {
    ADD("plan.add-node", "Add {node} to {cluster}"),
    REMOVE("plan.remove-node", "Remove {node} from {cluster}"),
    START("plan.start-node", "Start the cluster on {node}"),
    STOP("plan.stop-node", "Stop the cluster on {node}"),
    STANDBY_ON("plan.standby-on", "Put {node} on standby"),
    STANDBY_OFF("plan.standby-off", "Take {node} off standby"),
    MAINTENANCE_ON("plan.maintenance-on", "Put {node} into maintenance"),
    MAINTENANCE_OFF("plan.maintenance-off", "Take {node} out of maintenance"),
    REBOOT("plan.reboot-node", "Reboot {node}"),
    FENCE("plan.fence-node", "Fence {node} ({action})"),
    ADD_UNDO(
            "undo.add-node",
            "If a step fails, {node} is stopped, its files are removed, and the other nodes get their corosync.conf back. Packages stay installed. Later, it can be removed."),
    REMOVE_UNDO(
            "undo.remove-node",
            "If a step fails before the node's files are removed, the old configuration comes back and the node starts again. Later, it can be added again."),
    START_UNDO(
            "undo.start-node",
            "If a step fails, nothing is taken back: {node} goes on trying to join. Later, it can be stopped."),
    STOP_UNDO("undo.stop-node", "If a step fails, {node} is started again. Later, it can be started."),
    MODE_UNDO("undo.node-mode", "If a step fails, the mode is set back. Later, it can be set back as well."),
    REBOOT_UNDO(
            "undo.reboot-node", "A reboot cannot be undone. If leaving the cluster fails, {node} is started again."),
    FENCE_UNDO("undo.fence-node", "Cannot be undone: what was not written to disk is lost.");

    private final Words words;

    NodeSentence(String code, String text) {
        words = new Words(code, text);
    }

    @Override
    public Words words() {
        return words;
    }
}
