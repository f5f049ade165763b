package io.conga.protocol.operation;

/**
 * What may be asked of a node's libvirt (virsh(1)). Guests are named as on that node; one that it does not know is refused
 * (guest.unknown).
 */
public sealed interface GuestOperation extends Operation.OfGuests {

    /** Name of the guest. */
    String guest();

    /** It runs here. */
    record StartGuest(String guest) implements GuestOperation {}

    /**
     * It is off, after it was asked to shut down; guest.not-shut-down where it does not listen.
     *
     * @param seconds how long it may take
     */
    record ShutDownGuest(String guest, int seconds) implements GuestOperation {}

    /** It is off, at once: what it had not written is lost. */
    record ForceOffGuest(String guest) implements GuestOperation {}

    /** Whether libvirt starts it when the node boots. */
    record SetGuestAutostart(String guest, boolean on) implements GuestOperation {}
}
