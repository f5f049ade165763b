package io.conga.planning.intent;

/** Things done to one virtual machine at the node that has it, past the cluster; refused where the cluster controls it. */
public sealed interface GuestIntent extends Intent {

    /** luci's id of the system. */
    String system();

    /** The guest's name there. */
    String guest();

    /** Let it run. */
    record StartGuest(String system, String guest) implements GuestIntent {}

    /** Ask it to shut down, and wait for it. */
    record ShutDownGuest(String system, String guest) implements GuestIntent {}

    /** Take its power. */
    record ForceOffGuest(String system, String guest) implements GuestIntent {}

    /** Whether libvirt starts it when the node boots. */
    record SetGuestAutostart(String system, String guest, boolean on) implements GuestIntent {}
}
