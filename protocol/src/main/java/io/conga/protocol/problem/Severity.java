package io.conga.protocol.problem;

/** How much a problem or hazard matters. BLOCK stops a plan from being applied. */
public enum Severity {
    INFO,
    WARNING,
    ERROR,
    BLOCK
}
