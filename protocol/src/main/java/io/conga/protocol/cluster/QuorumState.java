package io.conga.protocol.cluster;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What decides beside the members' votes, as one member sees it.
 *
 * @param device its quorum device; null where corosync.conf has none
 * @param sbd SBD; null where it is not enabled
 */
public record QuorumState(@Nullable Device device, @Nullable Sbd sbd) {

    /**
     * A quorum device. Source: corosync-qdevice-tool(8), corosync-quorumtool(8).
     *
     * @param running whether corosync-qdevice runs on this member
     * @param host host and port of qnetd; empty where unknown
     * @param state as the tool says, such as Connected or Connect failed; empty where it does not run
     * @param algorithm such as Fifty-Fifty split
     * @param tieBreaker in the tool's words
     * @param heuristics such as Disabled or Pass
     * @param tls such as Yes (client certificate sent)
     * @param votes votes that it gives to this partition now
     * @param possibleVotes votes that it can give
     */
    public record Device(
            boolean running,
            String host,
            String state,
            String algorithm,
            String tieBreaker,
            String heuristics,
            String tls,
            int votes,
            int possibleVotes) {}

    /**
     * SBD on this member. Source: its settings, sbd(8).
     *
     * @param active whether it runs
     * @param watchdog watchdog device
     * @param watchdogSeconds the watchdog's timeout as the settings have it
     * @param disks shared disks; none: diskless
     */
    public record Sbd(boolean active, String watchdog, int watchdogSeconds, List<Disk> disks) {
        public Sbd {
            disks = List.copyOf(disks);
        }
    }

    /**
     * A shared disk.
     *
     * @param watchdogSeconds of its header; null where it has none
     * @param msgwaitSeconds of its header; null where it has none
     * @param slots nodes that have a slot
     * @param problem why it can't be read; null where it can
     */
    public record Disk(
            String device,
            @Nullable Integer watchdogSeconds,
            @Nullable Integer msgwaitSeconds,
            List<Slot> slots,
            @Nullable String problem) {
        public Disk {
            slots = List.copyOf(slots);
        }
    }

    /**
     * A node's slot on a disk.
     *
     * @param message what was written last: clear, test, reset, off, exit, crashdump
     * @param sender who wrote it; empty where nobody did
     */
    public record Slot(int number, String node, String message, String sender) {}
}
