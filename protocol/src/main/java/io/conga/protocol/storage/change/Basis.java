package io.conga.protocol.storage.change;

import java.util.List;
import java.util.Map;

/**
 * What a change was planned on. The node compares before it acts.
 *
 * @param digests {@link StorageObject} to {@link io.conga.protocol.storage.guard.StorageDigest}; empty in a step whose plan changes them itself in an earlier one
 * @param erased types of the signatures that the review named as lost; any other one that is found refuses the change
 */
public record Basis(Map<String, String> digests, List<String> erased) {

    /** Based on nothing but what earlier steps leave. */
    public static final Basis NONE = new Basis(Map.of(), List.of());

    public Basis {
        digests = Map.copyOf(digests);
        erased = List.copyOf(erased);
    }
}
