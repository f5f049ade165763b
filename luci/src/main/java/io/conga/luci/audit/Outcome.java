package io.conga.luci.audit;

/** What came of something. STARTED that never ended means that luci did not live to see its end. */
public enum Outcome {
    STARTED,
    SUCCEEDED,
    FAILED,
    REFUSED,
    ROLLED_BACK
}
