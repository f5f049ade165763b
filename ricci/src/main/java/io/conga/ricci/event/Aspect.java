package io.conga.ricci.event;

/** What a stream tells of, in the order in which a new stream begins. */
public enum Aspect {
    FACTS,
    VIEW,
    CONFIGURATION,
    STORAGE,
    GUESTS
}
