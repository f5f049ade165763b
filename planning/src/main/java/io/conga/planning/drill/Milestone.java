package io.conga.planning.drill;

/** What is measured in a drill, in the order in which it comes. */
public enum Milestone {
    /** The other members have lost the node, or the cluster knows that the resource failed. */
    DETECTED,
    /** The node is fenced. */
    FENCED,
    /** The service runs again. */
    STARTED,
    /** What was to be reached answers again. */
    REACHABLE
}
