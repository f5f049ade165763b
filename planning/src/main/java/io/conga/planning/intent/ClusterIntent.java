package io.conga.planning.intent;

/** Things done to a whole cluster. */
public sealed interface ClusterIntent extends Intent {

    /** luci's id of the cluster. */
    String cluster();

    /** Start Corosync and Pacemaker on every node. */
    record StartCluster(String cluster) implements ClusterIntent {}

    /** Stop every resource, Pacemaker and Corosync on every node. */
    record StopCluster(String cluster) implements ClusterIntent {}

    /** Stop, and delete the cluster's configuration from every node. */
    record DeleteCluster(String cluster) implements ClusterIntent {}
}
