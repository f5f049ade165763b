package io.conga.planning.maintenance;

import io.conga.planning.plan.SentenceCode;

/** Titles, steps, undo and what stands in the end of rolling maintenance. */
public enum MaintenanceSentence implements SentenceCode {
    MAINTAIN("plan.maintain-nodes", "Maintain these nodes, one after another: {nodes}"),
    UNDO(
            "undo.maintain-nodes",
            "If anything is wrong it stops there, and takes nothing back: nodes that are done stay done, the one under way stays on standby. The nodes that are left can be gone on with. Cancelled, it ends before the next node."),
    CHECK("step.check-healthy", "Before {target}: check that the cluster is healthy"),
    FETCH("step.fetch-packages", "Fetch what {node} is updated with"),
    DRAIN("step.await-drained", "Wait until nothing runs on {target}"),
    UPDATE("step.update-packages", "Update the packages of {node}"),
    REBOOT("step.reboot-for-maintenance", "Reboot {node} and wait until it is up"),
    REBOOT_IF_NEEDED("step.reboot-if-needed", "Reboot {node} if it has to be, and wait until it is up"),
    HEALTHY("step.await-healthy", "Wait until {target} is a healthy member again"),
    SETTLE("step.await-home", "Wait until the cluster is at rest: what belongs on {target} comes home"),
    DONE("step.check-returned", "After {target}: check that everything is in order"),
    STANDING_DONE("standing.nodes-done", "Done: {nodes}."),
    STANDING_STANDBY("standing.node-on-standby", "{node} is on standby, its maintenance has begun. {reason}"),
    STANDING_STOPPED(
            "standing.node-stopped",
            "{node} is on standby and its cluster is stopped, or about to be started; its maintenance has begun. {reason}"),
    STANDING_RETURNED(
            "standing.node-returned", "{node} is off standby again, but not everything is in order. {reason}"),
    STANDING_UNTOUCHED("standing.nodes-untouched", "Not begun, and as before: {nodes}."),
    STANDING_REASON("standing.maintenance-reason", "What stopped it: {reason}"),
    STANDING_GO_ON(
            "standing.maintenance-go-on",
            "Nothing is taken back. Mend what stopped it, then go on with the nodes that are left.");

    private final Words words;

    MaintenanceSentence(String code, String text) {
        words = new Words(code, text);
    }

    @Override
    public Words words() {
        return words;
    }
}
