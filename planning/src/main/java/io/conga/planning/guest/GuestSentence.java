package io.conga.planning.guest;

import io.conga.planning.plan.SentenceCode;

/** Titles and undo of what is done to a guest at its node. */
enum GuestSentence implements SentenceCode {
    START("plan.start-guest", "Start the guest {guest} on {node}"),
    SHUT_DOWN("plan.shut-down-guest", "Shut down the guest {guest} on {node}"),
    FORCE_OFF("plan.force-off-guest", "Force off the guest {guest} on {node}"),
    AUTOSTART_ON("plan.guest-autostart-on", "Let {node} start the guest {guest} when it boots"),
    AUTOSTART_OFF("plan.guest-autostart-off", "Do not start the guest {guest} when {node} boots"),
    START_UNDO("undo.start-guest", "Nothing has to be taken back if it fails. Later, it can be shut down."),
    SHUT_DOWN_UNDO(
            "undo.shut-down-guest",
            "If it does not listen it runs on, and may still shut down later. Later, it can be started again."),
    FORCE_OFF_UNDO(
            "undo.force-off-guest",
            "Cannot be undone: what the guest had not written to its disks is lost. It can be started again."),
    AUTOSTART_UNDO("undo.guest-autostart", "It can be set back at any time.");

    private final Words words;

    GuestSentence(String code, String text) {
        words = new Words(code, text);
    }

    @Override
    public Words words() {
        return words;
    }
}
