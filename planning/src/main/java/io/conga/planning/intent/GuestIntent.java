package io.conga.planning.intent;

import io.conga.protocol.guest.NewGuestDisk;
import org.jspecify.annotations.Nullable;

/** Things done to one virtual machine at the node that has it, or shall have it, past the cluster. */
public sealed interface GuestIntent extends Intent {

    /** luci's id of the system. */
    String system();

    /** The guest's name there. */
    String guest();

    /** Of a guest that is there; refused where the cluster controls it. */
    sealed interface OfGuest extends GuestIntent {}

    /**
     * A new one, of an image or with an empty disk. libvirt does not start it when the node boots.
     *
     * @param memoryBytes whole MiB
     * @param cpus virtual CPUs
     * @param emulated whether its processor is emulated even where the node has KVM, which a node that is itself a guest may have
     *     without being able to use it
     * @param iso absolute path on the node of what its CD drive holds; null: no drive
     * @param network bridge or libvirt network of the node; null: none
     * @param start whether it runs at the end
     */
    record CreateGuest(
            String system,
            String guest,
            long memoryBytes,
            int cpus,
            boolean emulated,
            NewGuestDisk disk,
            @Nullable String iso,
            @Nullable String network,
            boolean start)
            implements GuestIntent {}

    /** Let it run. */
    record StartGuest(String system, String guest) implements OfGuest {}

    /** Ask it to shut down, and wait for it. */
    record ShutDownGuest(String system, String guest) implements OfGuest {}

    /** Take its power. */
    record ForceOffGuest(String system, String guest) implements OfGuest {}

    /** Whether libvirt starts it when the node boots. */
    record SetGuestAutostart(String system, String guest, boolean on) implements OfGuest {}
}
