package io.conga.luci.jobs;

/** How a step of a job stands. */
public enum StepState {
    PENDING,
    /** Written down before it was sent: from now on the node may have begun it. */
    STARTED,
    SUCCEEDED,
    FAILED,
    /** Contact was lost while it ran. */
    UNKNOWN,
    UNDOING,
    UNDONE,
    UNDO_FAILED,
    /** Never begun. */
    SKIPPED
}
