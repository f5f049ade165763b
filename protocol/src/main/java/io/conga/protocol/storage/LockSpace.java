package io.conga.protocol.storage;

/**
 * A lock space of this node.
 *
 * @param name such as lvm_guest_vg, or a GFS2 file system's name
 * @param kind DLM: {@code dlm_tool ls}; LVM: {@code lvmlockctl -i}
 * @param members how many nodes have joined it, this one included
 * @param state in the tool's words, such as "join" or "running"
 */
public record LockSpace(String name, Kind kind, int members, String state) {

    /** Who told of it. */
    public enum Kind {
        DLM,
        LVM
    }
}
