package io.conga.planning.intent;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Make a cluster of systems that are in none.
 *
 * @param name cluster name, 1..15 characters of [A-Za-z0-9_-] (GFS2 and DLM allow no more)
 * @param nodes at least one; those left out can be added later
 * @param transport knet, udp or udpu
 * @param encryption knet only; on unless asked otherwise
 * @param totem totem keys to set, such as token (milliseconds); empty: Corosync's defaults
 * @param installPackages install what is missing
 * @param fencing null means "later": a banner stays until fencing is there
 * @param startAtBoot whether Corosync and Pacemaker start at boot
 */
public record CreateCluster(
        String name,
        List<NewNode> nodes,
        String transport,
        boolean encryption,
        Map<String, String> totem,
        boolean installPackages,
        @Nullable NewFencing fencing,
        boolean startAtBoot)
        implements Intent {

    public CreateCluster {
        nodes = List.copyOf(nodes);
        totem = Map.copyOf(totem);
    }

    /**
     * A node to be.
     *
     * @param system luci's id of the system
     * @param name Pacemaker node name; its hostname
     * @param links addresses, link 0 first; 1..8
     */
    public record NewNode(String system, String name, List<String> links) {
        public NewNode {
            links = List.copyOf(links);
        }
    }

    /**
     * Fence devices for the new cluster.
     *
     * @param devices at least one; every node must be the target of one
     * @param proof how to prove them: STATUS asks each device for its targets' power; REBOOT also fences every node once, one after another
     */
    public record NewFencing(List<FenceIntent.NewFenceDevice> devices, Proof proof) {
        public NewFencing {
            devices = List.copyOf(devices);
        }
    }

    /** How fencing is proved. */
    public enum Proof {
        STATUS,
        REBOOT
    }
}
