package io.conga.luci.users;

/** What an operation needs. It stands beside the operation, in {@link Requires}. */
public enum Permission {
    /** See it. */
    VIEW,
    /** Start, stop, move, standby, clean up, reboot, fence. */
    OPERATE,
    /** Resources, nodes, properties; delete a cluster. */
    CONFIGURE,
    /** Disks, volumes, file systems. */
    STORAGE,
    /** Users, systems, making and adopting clusters; held on everything only. */
    MANAGE
}
