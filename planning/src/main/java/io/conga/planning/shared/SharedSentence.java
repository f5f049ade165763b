package io.conga.planning.shared;

import io.conga.planning.plan.SentenceCode;

/** Titles, steps and undo of plans for shared storage. */
public enum SharedSentence implements SentenceCode {
    ENABLE("plan.enable-shared-storage", "Enable shared storage support in {cluster}"),
    DISABLE("plan.disable-shared-storage", "Disable shared storage support in {cluster}"),
    ENABLE_UNDO(
            "undo.enable-shared-storage",
            "If a step fails, the locks and the setting of LVM go again. Packages stay. Later, shared storage support can be disabled while nothing uses it."),
    DISABLE_UNDO(
            "undo.disable-shared-storage",
            "If a step fails, the locks come back. Later, shared storage support can be enabled again."),
    USE_LVMLOCKD("step.use-lvmlockd", "Let LVM on {node} ask lvmlockd"),
    NO_LVMLOCKD("step.no-lvmlockd", "Let LVM on {node} no longer ask lvmlockd"),
    ADD_LOCKING("step.add-locking", "Let dlm and lvmlockd run on every node; without quorum nodes freeze"),
    REMOVE_LOCKING("step.remove-locking", "Remove dlm and lvmlockd from the cluster"),
    CREATE("plan.create-shared-file-system", "Create the shared file system {target} for every node of {cluster}"),
    CREATE_UNDO(
            "undo.create-shared-file-system",
            "If a step fails, what was made goes again. What the disks held before is lost: that cannot be undone."),
    ADD_MOUNT("step.add-shared-mount", "Let every node mount {target}"),
    AWAIT_MOUNTED("step.await-mounted", "Wait until {target} is mounted on {node}"),
    AWAIT_LOCKING("step.await-locking", "Wait until dlm and lvmlockd answer on {node}");

    private final Words words;

    SharedSentence(String code, String text) {
        words = new Words(code, text);
    }

    @Override
    public Words words() {
        return words;
    }
}
