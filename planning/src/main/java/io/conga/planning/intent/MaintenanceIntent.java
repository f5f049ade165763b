package io.conga.planning.intent;

import java.util.List;

/** Work on the machines under a cluster that goes on. */
public sealed interface MaintenanceIntent extends Intent {

    /** luci's id of the cluster. */
    String cluster();

    /**
     * Rolling maintenance: one node after another is drained, updated, rebooted, and brought back. A node that is on
     * standby already is taken for one that an earlier maintenance left so: it goes on with that.
     *
     * @param nodes in this order
     * @param updatePackages whether their packages are updated
     * @param reboot whether they are rebooted
     */
    record MaintainNodes(String cluster, List<String> nodes, boolean updatePackages, Reboot reboot)
            implements MaintenanceIntent {
        public MaintainNodes {
            nodes = List.copyOf(nodes);
        }
    }

    /** When a node is rebooted. */
    enum Reboot {
        NEVER,
        /** If the node says so after the update: a new kernel, a library that everything uses. */
        IF_NEEDED,
        ALWAYS
    }
}
