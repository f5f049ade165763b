package io.conga.protocol.operation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a drill breaks, and how that is mended. What is cut for a time comes back by itself at its end, through a timer of
 * systemd: neither ricci nor luci is needed for that.
 */
public sealed interface DrillOperation extends Operation.OfDrill {

    /**
     * Corosync is killed here (SIGKILL), and nothing starts it again: the others lose this node and have to fence it. What
     * runs here runs on until then.
     */
    record CrashNode() implements DrillOperation {}

    /** Corosync and Pacemaker run here, and are restarted again as their units say. */
    record HealNode() implements DrillOperation {}

    /**
     * Corosync's packages from here to the other members get lost on these links, for a time: {@code ip rule} (ip-rule(8)),
     * by address and port. Everything else, ricci among it, goes on.
     *
     * @param links numbers of knet links; empty: all
     * @param seconds after which they are healed, whoever is alive then
     */
    record CutLinks(List<Integer> links, int seconds) implements DrillOperation {
        public CutLinks {
            links = List.copyOf(links);
        }
    }

    /** Nothing of {@link CutLinks} is left here. */
    record HealLinks() implements DrillOperation {}

    /**
     * The process of a resource dies, behind the cluster's back: systemctl kill for a unit, SIGKILL by the agent's pid file,
     * else the agent's own stop (crm_resource --force-stop).
     *
     * @param resource a primitive that runs here
     */
    record CrashService(String resource) implements DrillOperation {}

    /**
     * The guest of a VirtualDomain resource is destroyed here: virsh destroy.
     *
     * @param resource the resource, which runs here
     */
    record CrashGuest(String resource) implements DrillOperation {}

    /**
     * A SCSI disk is set offline here, for a time: {@code /sys/block/NAME/device/state}.
     *
     * @param disk kernel name, such as sdb
     * @param seconds after which it is running again, whoever is alive then
     * @param evenLast also where it is the only path to what is in use
     */
    record FailPath(String disk, int seconds, boolean evenLast) implements DrillOperation {}

    /** The disk is running again. */
    record HealPath(String disk) implements DrillOperation {}

    /**
     * Waits, on a member that is not broken, until the cluster has seen what was broken and has recovered from it. It can be
     * ended at any time. Changes nothing.
     *
     * @param lost node that has to be seen lost, or fenced, first; null: none
     * @param failed resource that has to be seen failed, or stopped, first; null: none
     * @param online nodes that are online in the end
     * @param active resources that are active in the end
     * @param whole whether the time is waited for in any case, as for a link whose loss nobody is to notice
     * @param seconds how long at most
     * @param reach address:port that is tried all the time from here; null: nothing
     */
    record AwaitRecovery(
            @Nullable String lost,
            @Nullable String failed,
            List<String> online,
            List<String> active,
            boolean whole,
            int seconds,
            @Nullable String reach)
            implements DrillOperation {
        public AwaitRecovery {
            online = List.copyOf(online);
            active = List.copyOf(active);
        }
    }
}
