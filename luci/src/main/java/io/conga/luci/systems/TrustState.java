package io.conga.luci.systems;

/** Whether a system and luci trust each other. */
public enum TrustState {
    /** Both ends have pinned each other's certificate. */
    TRUSTED,
    /** The system answered that it does not trust luci (any more), or shows another certificate. */
    REVOKED,
    /** Known as a member of a cluster, never authenticated. */
    UNKNOWN
}
