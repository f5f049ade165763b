package io.conga.lab;

import java.util.List;

/**
 * Small virtual machines on a lab's nodes, made as an administrator has them before there is a cluster: in one node's
 * libvirt, on its own disk. Every answer comes from the hypervisors themselves, never from Pacemaker.
 *
 * <p>A guest ticks once a second, with an id that it draws at its boot: the same id is the same boot of the same guest.
 */
public final class LabGuests {

    /** What all nodes share at this place, where they are namespaces; on machines it is to be made (GFS2). */
    public static final String SHARED_FOLDER = "/guest_roots";

    private static final String RUNNING = "running";
    /** It has a process, and no libvirtd could be asked what that does. */
    private static final String PROCESS = "process";

    private final Lab lab;

    LabGuests(Lab lab) {
        this.lab = lab;
    }

    /**
     * One guest as one hypervisor tells it.
     *
     * @param state as {@code virsh list} has it, with '-' for blanks: running, paused (the far side of a live
     *     migration), shut-off; or "process" where libvirtd did not answer
     * @param bootId drawn by the guest at its boot; "-" where its disk holds none yet
     * @param tick counted by the guest since then; "-" likewise
     */
    public record Seen(String node, String guest, String state, String bootId, String tick) {

        /** Whether it executes here. */
        public boolean runs() {
            return state.equals(RUNNING) || state.equals(PROCESS);
        }
    }

    /** Makes a guest that starts by itself when its node boots; returns when it ticks. */
    public void make(String name, String node) {
        lab.lab("guest", name, node).orThrow();
    }

    /** @param mebibytes of memory, at least 128 */
    public void make(String name, String node, int mebibytes) {
        lab.lab("guest", name, node, String.valueOf(mebibytes)).orThrow();
    }

    /** A CD on that node, from which a guest of that name starts and ticks; on nodes in namespaces only. */
    public void cd(String name, String node, String path) {
        lab.lab("guest-iso", name, node, path).orThrow();
    }

    /** Every guest at every hypervisor that runs, all asked at the same time. */
    public List<Seen> seen() {
        return lab.lab("guests").orThrow().out().lines().map(LabGuests::read).toList();
    }

    /** Those that execute: a guest that stands here twice runs twice. */
    public List<Seen> running() {
        return seen().stream().filter(Seen::runs).toList();
    }

    /** The nodes where the guest executes; more than one is a disaster. */
    public List<String> nodesOf(String name) {
        return running().stream()
                .filter(seen -> seen.guest().equals(name))
                .map(Seen::node)
                .toList();
    }

    /** Of its last boot that came to tick, from its disk: some seconds after a start it is still the one before. */
    public String bootId(String name) {
        return tickOf(name)[0];
    }

    /** How often it ticked since its last boot, from its disk; 0 where that can't be read. */
    public long ticks(String name) {
        String ticks = tickOf(name)[1];
        return ticks.equals("-") ? 0 : Long.parseLong(ticks);
    }

    /** Its address in the nodes' network, wherever it runs. It answers pings, and tells its tick on port 80. */
    public String address(String name) {
        return lab.lab("guest-address", name).orThrow().out().strip();
    }

    /** Asks the guest from outside, twenty times a second, until that is closed. */
    public GuestPings pinging(String name) {
        return GuestPings.begin(lab, address(name));
    }

    private String[] tickOf(String name) {
        return lab.lab("tick", name).orThrow().out().strip().split(" ");
    }

    private static Seen read(String line) {
        String[] words = line.split(" ");
        return new Seen(words[0], words[1], words[2], words[3], words[4]);
    }
}
