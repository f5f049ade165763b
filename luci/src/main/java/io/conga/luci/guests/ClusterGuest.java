package io.conga.luci.guests;

import io.conga.protocol.guest.GuestDisk;
import io.conga.protocol.guest.GuestInterface;
import io.conga.protocol.guest.GuestState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A guest of a cluster, wherever its nodes have it.
 *
 * @param name of the guest
 * @param uuid empty where no node that answers knows it: it is off, and only the cluster's definition is there
 * @param control the service that controls it; null where the cluster does not
 * @param places every node that knows it
 * @param memoryBytes what it may take at most; 0 where no node tells
 * @param cpus virtual CPUs; 0 likewise
 * @param disks as the node tells that runs it, else the first
 * @param interfaces likewise
 * @param console whether it has a serial console
 * @param screen whether it has a display
 */
public record ClusterGuest(
        String name,
        String uuid,
        @Nullable Control control,
        List<Place> places,
        long memoryBytes,
        int cpus,
        List<GuestDisk> disks,
        List<GuestInterface> interfaces,
        boolean console,
        boolean screen) {

    public ClusterGuest {
        places = List.copyOf(places);
        disks = List.copyOf(disks);
        interfaces = List.copyOf(interfaces);
    }

    /**
     * The cluster's hold on it.
     *
     * @param service id of the service
     * @param resource id of the resource in it, which may be the service itself
     * @param config path of the definition that the cluster starts it from
     * @param live whether it moves without being stopped
     * @param domain failover domain of the service; null: none
     * @param managed whether Pacemaker acts on it now
     * @param nodes where Pacemaker says that it runs
     * @param state Pacemaker's word: its role, or what it waits for
     */
    public record Control(
            String service,
            String resource,
            String config,
            boolean live,
            @Nullable String domain,
            boolean managed,
            List<String> nodes,
            String state) {

        public Control {
            nodes = List.copyOf(nodes);
        }
    }

    /**
     * A node that knows it.
     *
     * @param system luci's id
     * @param node its name in the cluster
     * @param state there, as last heard
     * @param reason libvirt's
     * @param current whether the system answers now: otherwise this is as last heard
     * @param gone whether it is sure not to be there any more, whatever was heard last: the node was fenced since, or the cluster,
     *     which controls the guest, is stopped there
     * @param persistent whether it is defined there
     * @param autostart whether libvirt starts it there at boot
     */
    public record Place(
            String system,
            String node,
            GuestState state,
            String reason,
            boolean current,
            boolean gone,
            boolean persistent,
            boolean autostart) {}
}
