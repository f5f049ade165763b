package io.conga.planning.intent;

import io.conga.planning.intent.ServiceIntent.Recovery;
import org.jspecify.annotations.Nullable;

/** A guest goes under a cluster's control, leaves it, or moves between its nodes. */
public sealed interface GuestControlIntent extends Intent {

    /** luci's id of the cluster. */
    String cluster();

    /**
     * From now on the cluster starts, recovers and moves a guest that libvirt of one node has. A guest that runs goes on.
     *
     * @param node name of the node that has it
     * @param guest its name there
     * @param service id of its service
     * @param folder of a file system that all nodes share, for definition and disks, such as /guest_roots
     * @param domain failover domain; null: none
     * @param autostart false: target-role=Stopped, until somebody starts it
     * @param exclusive never beside another service
     * @param liveMigration whether it moves without being stopped
     */
    record PutUnderCluster(
            String cluster,
            String node,
            String guest,
            String service,
            String folder,
            @Nullable String domain,
            Recovery recovery,
            boolean autostart,
            boolean exclusive,
            boolean liveMigration)
            implements GuestControlIntent {}

    /**
     * The way back: libvirt of the node where it runs has it again. It goes on.
     *
     * @param resource id of its resource
     */
    record ReleaseFromCluster(String cluster, String resource) implements GuestControlIntent {}

    /**
     * Move a guest that the cluster does not control, live.
     *
     * @param node where it runs
     * @param guest its name there
     * @param target another node of the cluster
     */
    record MigrateGuest(String cluster, String node, String guest, String target) implements GuestControlIntent {}
}
