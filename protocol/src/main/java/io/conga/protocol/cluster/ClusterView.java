package io.conga.protocol.cluster;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The cluster's status as one member sees it; two sides of a partition have two of these that differ.
 * Source: {@code crm_mon -1 --output-as=xml}, {@code corosync-quorumtool -s}.
 *
 * @param seenBy the member that looked
 * @param taken when it looked
 * @param clusterName its name
 * @param running whether Pacemaker answers on that member; if not, the rest is empty and reason says why
 * @param reason why it does not answer; null where it does
 * @param pacemakerVersion such as 2.1.5
 * @param dc name of the designated controller; null while there is none
 * @param quorate whether this member's partition has quorum
 * @param votes Corosync's vote count; null where it can't be read
 * @param maintenanceMode property maintenance-mode
 * @param fencingEnabled property stonith-enabled (fencing-enabled from Pacemaker 3.0.2)
 * @param noQuorumPolicy property no-quorum-policy
 * @param lastChange what crm_mon knows of the last change of the configuration; null where unknown
 * @param members all nodes
 * @param resources top-level resources, as a tree
 * @param bans constraints of crm_resource --move and --ban, and others with -INFINITY
 * @param failures failed operations that are remembered
 * @param fenceEvents fencing history, newest first
 * @param attributes transient node attributes by node, such as fail counts
 * @param tickets tickets that this site has or had
 * @param quorum quorum device and SBD; null where there is neither, or it can't be read
 */
public record ClusterView(
        String seenBy,
        Instant taken,
        String clusterName,
        boolean running,
        @Nullable String reason,
        @Nullable String pacemakerVersion,
        @Nullable String dc,
        boolean quorate,
        @Nullable Votes votes,
        boolean maintenanceMode,
        boolean fencingEnabled,
        String noQuorumPolicy,
        @Nullable LastChange lastChange,
        List<Member> members,
        List<ResourceState> resources,
        List<Ban> bans,
        List<Failure> failures,
        List<FenceEvent> fenceEvents,
        Map<String, Map<String, String>> attributes,
        List<TicketState> tickets,
        @Nullable QuorumState quorum) {

    public ClusterView {
        members = List.copyOf(members);
        resources = List.copyOf(resources);
        bans = List.copyOf(bans);
        failures = List.copyOf(failures);
        fenceEvents = List.copyOf(fenceEvents);
        attributes = Map.copyOf(attributes);
        tickets = List.copyOf(tickets);
    }

    /** The view of a member on which Pacemaker does not answer. */
    public static ClusterView notRunning(String seenBy, Instant taken, String clusterName, String reason) {
        return new ClusterView(
                seenBy,
                taken,
                clusterName,
                false,
                reason,
                null,
                null,
                false,
                null,
                false,
                true,
                "stop",
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                List.of(),
                null);
    }

    /** The same with what is known of quorum device and SBD. */
    public ClusterView withQuorum(@Nullable QuorumState state) {
        return new ClusterView(
                seenBy,
                taken,
                clusterName,
                running,
                reason,
                pacemakerVersion,
                dc,
                quorate,
                votes,
                maintenanceMode,
                fencingEnabled,
                noQuorumPolicy,
                lastChange,
                members,
                resources,
                bans,
                failures,
                fenceEvents,
                attributes,
                tickets,
                state);
    }

    /**
     * A ticket.
     *
     * @param standby granted, but given up in order: what depends on it stops as its loss policy says
     * @param lastGranted as crm_mon prints it; null where it never was
     */
    public record TicketState(
            String id,
            boolean granted,
            boolean standby,
            @Nullable String lastGranted) {}

    /**
     * Votes.
     *
     * @param expected votes in all
     * @param present votes of this partition
     * @param needed votes for quorum
     * @param flags such as Quorate, 2Node, WaitForAll, Qdevice
     */
    public record Votes(int expected, int present, int needed, List<String> flags) {
        public Votes {
            flags = List.copyOf(flags);
        }
    }

    /**
     * Last change.
     *
     * @param when as crm_mon prints it
     * @param user who
     * @param client through which program
     * @param origin on which node
     */
    public record LastChange(String when, String user, String client, String origin) {}

    /**
     * A node, by crm_mon's attributes of the same names.
     *
     * @param resourcesRunning how many resources run there
     * @param fenced when it was last fenced successfully; null where the history does not say
     */
    public record Member(
            String name,
            String id,
            boolean online,
            boolean standby,
            boolean standbyOnFail,
            boolean maintenance,
            boolean pending,
            boolean unclean,
            boolean shutdown,
            boolean expectedUp,
            boolean dc,
            int resourcesRunning,
            String kind,
            @Nullable Instant fenced) {}

    /**
     * Ban.
     *
     * @param id constraint id
     * @param resource resource id
     * @param node node name
     * @param weight score
     * @param promotedOnly for the promoted role only
     * @param byMove left over from move or ban (cli-ban-…, cli-prefer-…)
     */
    public record Ban(String id, String resource, String node, int weight, boolean promotedOnly, boolean byMove) {}

    /**
     * A failed operation.
     *
     * @param task start, stop, monitor, promote, demote, migrate_to, migrate_from …
     * @param exitCode OCF code, 0..255
     * @param exitStatus its words: error, not installed, timed out …
     * @param executionStatus complete, Timed Out, Error …
     */
    public record Failure(
            String operation,
            String resource,
            String node,
            String task,
            int exitCode,
            String exitStatus,
            String executionStatus,
            String reason,
            @Nullable String lastChange,
            int intervalMilliseconds) {}

    /**
     * Fence event.
     *
     * @param action reboot, off, on
     * @param target fenced node
     * @param delegate node that ran it, empty where unknown
     * @param client who asked
     * @param status success, failed, pending
     */
    public record FenceEvent(
            String action,
            String target,
            String delegate,
            String client,
            String origin,
            String status,
            String exitReason,
            @Nullable String completed) {}
}
