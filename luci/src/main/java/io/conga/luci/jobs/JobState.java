package io.conga.luci.jobs;

/** How a job stands. */
public enum JobState {
    /** Written down, not begun. */
    QUEUED,
    /** A step is under way. */
    RUNNING,
    /** A node that a step needs can't be reached; it is tried again until its time is up. */
    WAITING,
    /** Contact was lost in a step: nothing is assumed until the node is read again. */
    UNKNOWN,
    /** Something failed; what was done is being taken back. */
    ROLLING_BACK,
    /** Done; what was planned holds. */
    SUCCEEDED,
    /** Something failed and this plan takes nothing back: what stands is said. */
    FAILED,
    /** A person cancelled it, and what was done is taken back. */
    CANCELLED,
    /** Something failed, and all that was done is taken back. */
    ROLLED_BACK,
    /** Something failed and could not be taken back: a person must act, then resume. */
    STUCK;

    /** Whether it has come to its end (STUCK has not: it can be resumed). */
    public boolean ended() {
        return switch (this) {
            case QUEUED, RUNNING, WAITING, UNKNOWN, ROLLING_BACK, STUCK -> false;
            case SUCCEEDED, FAILED, CANCELLED, ROLLED_BACK -> true;
        };
    }

    /** Whether the engine works on it. */
    public boolean active() {
        return !ended() && this != STUCK;
    }
}
