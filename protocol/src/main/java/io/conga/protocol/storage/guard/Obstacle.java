package io.conga.protocol.storage.guard;

/**
 * Something on a machine that stands against a change.
 *
 * @param kind what
 * @param device path of the device that it is about, the target itself or one above it
 * @param detail mount point, volume group, array, signature, …; empty where there is nothing more to say
 */
public record Obstacle(Kind kind, String device, String detail) {

    /** What stands in the way. */
    public enum Kind {
        /** There is no such device. */
        MISSING,
        /** It is mounted. */
        MOUNTED,
        /** It is used as swap. */
        SWAP,
        /** It is a physical volume of a volume group. */
        PHYSICAL_VOLUME,
        /** It is a physical volume of no group. */
        ORPHAN_VOLUME,
        /** An array that runs has it. */
        RAID_MEMBER,
        /** It says of itself that it belongs to an array. */
        RAID_SIGNATURE,
        /** It is a LUKS container. */
        ENCRYPTED,
        /** It is a path of a multipath map. */
        MULTIPATH_MEMBER,
        /** The machine runs or boots from it. */
        ROOT,
        /** A device lies on it. */
        IN_USE,
        /** It is the origin of a snapshot, or what LVM keeps of both below them. */
        SNAPSHOT,
        /** It can't be written. */
        READ_ONLY,
        /** It carries something that the plan did not name. */
        UNNAMED,
        /** It could not be told, since a part could not be read. */
        UNREAD
    }
}
