package io.conga.planning.intent;

/** Things done to one node of a cluster. */
public sealed interface NodeIntent extends Intent {

    /** luci's id of the cluster. */
    String cluster();

    /**
     * Take a system into the cluster.
     *
     * @param node the system, its node name and its links, as many as the others have
     * @param installPackages install what is missing
     * @param startAtBoot start at boot
     */
    record AddNode(String cluster, CreateCluster.NewNode node, boolean installPackages, boolean startAtBoot)
            implements NodeIntent {}

    /** Remove a node from the cluster, and the cluster's configuration from the node. */
    record RemoveNode(String cluster, String node) implements NodeIntent {}

    /** Start the cluster on a node: it joins. */
    record StartNode(String cluster, String node) implements NodeIntent {}

    /** Stop the cluster on a node: it leaves, its resources move. */
    record StopNode(String cluster, String node) implements NodeIntent {}

    /** Standby: the node stays a member and runs nothing. */
    record SetStandby(String cluster, String node, boolean on) implements NodeIntent {}

    /** Maintenance: what runs there runs on, and nobody watches. */
    record SetMaintenance(String cluster, String node, boolean on) implements NodeIntent {}

    /** Leave the cluster in order, then reboot. */
    record RebootNode(String cluster, String node) implements NodeIntent {}

    /**
     * Cut the node's power through its fence device.
     *
     * @param action reboot, off or on
     */
    record FenceNode(String cluster, String node, String action) implements NodeIntent {}
}
