package io.conga.protocol.operation;

import java.util.List;

/** What takes a node out of a running cluster for a while, brings it up to date, and back. */
public sealed interface MaintenanceOperation extends Operation.OfMaintenance {

    /**
     * Refuses (maintenance.not-healthy, with everything that is wrong) a cluster that is not healthy as this member sees
     * it: quorum, a designated controller, no fencing under way, maintenance mode off; these nodes online, neither on
     * standby nor in maintenance; no failed action and no failed or blocked resource but the known ones. Changes nothing.
     *
     * @param nodes nodes to be online; others are not looked at
     * @param onStandby those of them that may be on standby
     * @param known what may be in the list of failures, as {@link KnownFailure} names it
     * @param seconds how long it may take to become so; 0: it must be so now
     */
    record CheckHealthy(List<String> nodes, List<String> onStandby, List<String> known, int seconds)
            implements MaintenanceOperation {
        public CheckHealthy {
            nodes = List.copyOf(nodes);
            onStandby = List.copyOf(onStandby);
            known = List.copyOf(known);
        }
    }

    /**
     * Waits until the cluster has nothing left to do, and nothing runs on that node. Refuses (maintenance.not-drained)
     * where something stays there that the cluster does not move. Changes nothing.
     *
     * @param node node on standby
     * @param seconds how long leaving may take
     */
    record AwaitDrained(String node, int seconds) implements MaintenanceOperation {}

    /**
     * Every installed package is as new as the repositories have it; what they need beside that is installed, nothing is
     * removed, configuration files are kept. Result {@code packages}: how many changed.
     *
     * @param downloadOnly only fetch: the packages then lie on the node, and nothing is changed yet
     */
    record UpdatePackages(boolean downloadOnly) implements MaintenanceOperation {}

    /**
     * The node was rebooted since the step began, after its cluster stopped in order; where only a need makes it reboot,
     * that need is looked at. Answers when the node is up again. Result {@code reboot}: why, or that there was no need.
     *
     * @param always whether it reboots without need as well
     * @param seconds how long the node may be away
     */
    record RebootForMaintenance(boolean always, int seconds) implements MaintenanceOperation {}
}
