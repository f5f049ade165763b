package io.conga.planning.fence;

import io.conga.planning.plan.SentenceCode;

/** Titles and undo of plans for fencing. */
enum FenceSentence implements SentenceCode {
    ADD("plan.add-fence-device", "Add the fence device {device} to {cluster}"),
    PROVE_STATUS("plan.prove-fencing-status", "Prove the fencing of {node} by asking for its power state"),
    PROVE_REBOOT("plan.prove-fencing-reboot", "Prove the fencing of {node} by rebooting it through its fence device"),
    LEVELS("plan.set-fence-levels", "Set the fencing levels of {target}"),
    DELETE_LEVEL("plan.delete-fence-level", "Delete the fencing level {element}"),
    STEP_LEVELS("step.set-fence-levels", "Write the fencing levels of {target}"),
    TEST("plan.test-fencing", "Test the fencing of {node}: switch it off, and on again"),
    CONFIRM("plan.confirm-off", "Confirm to the cluster that {node} is off"),
    STEP_CONFIRM("step.confirm-off", "Tell the cluster that {target} is off"),
    CONFIRM_UNDO("undo.confirm-off", "Cannot be undone: the cluster recovers what ran there at once."),
    ADD_UNDO(
            "undo.add-fence-device",
            "If a step fails, the device is deleted again and fencing is as it was. Later, it can be deleted."),
    PROVE_UNDO("undo.prove-fencing", "Asking changes nothing. A reboot cannot be undone.");

    private final Words words;

    FenceSentence(String code, String text) {
        words = new Words(code, text);
    }

    @Override
    public Words words() {
        return words;
    }
}
