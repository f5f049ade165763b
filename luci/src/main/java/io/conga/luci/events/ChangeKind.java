package io.conga.luci.events;

/** What a change is about. */
public enum ChangeKind {
    SYSTEM,
    CLUSTER,
    JOB,
    /** A system's storage changed: read it again. */
    STORAGE,
    /** A system's guests changed: read them again. */
    GUESTS,
    /** Something in the overview may have changed: read it again. */
    OVERVIEW,
    /** The user's own grants changed: read the session, and everything else, again. */
    SESSION
}
