package io.conga.lab.api;

import io.conga.planning.intent.FailoverDomainIntent.SaveFailoverDomain;
import io.conga.planning.intent.GuestControlIntent.PutUnderCluster;
import io.conga.planning.intent.ServiceIntent.Policy;
import io.conga.planning.intent.ServiceIntent.Recovery;
import java.util.ArrayList;
import java.util.List;

/**
 * A guest that prefers the node where it is at home and runs on the others only while that is away: what is ordered so that
 * it does.
 *
 * @param cluster luci's id of it
 * @param guest its name at libvirt, and of its service
 * @param home its node
 */
public record ControlledGuest(String cluster, String guest, String home) {

    /** Where every node of a lab with guests finds their disks. */
    private static final String FOLDER = "/guest_roots";

    /** bias-HOME: that node first, the others after it, and back when it returns. @param nodes all of the cluster's */
    public SaveFailoverDomain domain(List<String> nodes) {
        var members = new ArrayList<>(List.of(home));
        nodes.stream().filter(node -> !node.equals(home)).forEach(members::add);
        return new SaveFailoverDomain(cluster, "bias-" + home, true, members, true, false, false);
    }

    /** Its disk moves to the shared folder, and it becomes a service that migrates live. */
    public PutUnderCluster put() {
        return new PutUnderCluster(
                cluster,
                home,
                guest,
                guest,
                FOLDER,
                "bias-" + home,
                new Recovery(Policy.RESTART, 3, "5min"),
                true,
                false,
                true);
    }
}
