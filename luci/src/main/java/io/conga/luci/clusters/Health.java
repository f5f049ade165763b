package io.conga.luci.clusters;

/** A cluster in one word: the worst of its findings, or UNKNOWN where no member can be heard. */
public enum Health {
    OK,
    WARNING,
    ERROR,
    UNKNOWN
}
