package io.conga.planning.fence;

import io.conga.planning.plan.SentenceCode;

/** Titles and undo of plans for fencing. */
enum FenceSentence implements SentenceCode {
    ADD("plan.add-fence-device", "Add the fence device {device} to {cluster}"),
    PROVE_STATUS("plan.prove-fencing-status", "Prove the fencing of {node} by asking for its power state"),
    PROVE_REBOOT("plan.prove-fencing-reboot", "Prove the fencing of {node} by rebooting it through its fence device"),
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
