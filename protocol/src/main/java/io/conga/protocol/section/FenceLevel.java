package io.conga.protocol.section;

import java.util.List;

/**
 * One level of fencing (fencing-level): levels of a target are tried from 1 to 9 until one succeeds.
 *
 * @param id XML id
 * @param kind what target says
 * @param target node name, regular expression of node names, or node attribute
 * @param value the attribute's value; empty otherwise
 * @param index 1..9
 * @param devices fence device ids: all must succeed, in order
 */
public record FenceLevel(String id, TargetKind kind, String target, String value, int index, List<String> devices) {
    public FenceLevel {
        devices = List.copyOf(devices);
    }

    /** How a level names its nodes. */
    public enum TargetKind {
        NODE,
        PATTERN,
        ATTRIBUTE
    }

    /** Whether both levels are for the same target. */
    public boolean sameTarget(TargetKind otherKind, String otherTarget, String otherValue) {
        return kind == otherKind && target.equals(otherTarget) && value.equals(otherValue);
    }
}
