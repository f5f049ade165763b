package io.conga.protocol.guest;

/** libvirt's virDomainState. */
public enum GuestState {
    RUNNING,
    /** Runs, and its hypervisor waits for a resource. */
    BLOCKED,
    PAUSED,
    SHUTTING_DOWN,
    SHUT_OFF,
    CRASHED,
    /** Asleep by its own power management. */
    SUSPENDED,
    UNKNOWN;

    /** Whether it does anything now; a guest that comes by live migration is paused until the other end stopped. */
    public boolean executes() {
        return this == RUNNING || this == BLOCKED || this == SHUTTING_DOWN;
    }

    /** Whether it holds memory and may write to its disks. */
    public boolean alive() {
        return switch (this) {
            case RUNNING, BLOCKED, PAUSED, SHUTTING_DOWN, SUSPENDED -> true;
            case SHUT_OFF, CRASHED, UNKNOWN -> false;
        };
    }
}
