package io.conga.planning.history;

import io.conga.planning.plan.SentenceCode;

/** Titles and undo of going back in the history. */
public enum RestoreSentence implements SentenceCode {
    RESTORE("plan.restore-version", "Restore version {version} of the configuration of {cluster}"),
    RESTORE_COROSYNC("plan.restore-corosync", "Restore version {version} of corosync.conf of {cluster}"),
    STEP("step.restore-version", "Bring the configuration back to version {version}"),
    UNDO(
            "undo.restore-version",
            "If a step fails, the configuration of before comes back. Later, it can be restored from the history.");

    private final Words words;

    RestoreSentence(String code, String text) {
        words = new Words(code, text);
    }

    @Override
    public Words words() {
        return words;
    }
}
