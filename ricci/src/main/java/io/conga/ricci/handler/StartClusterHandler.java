package io.conga.ricci.handler;

import io.conga.protocol.node.Membership;
import io.conga.protocol.operation.Operation;
import io.conga.protocol.operation.Preview;
import io.conga.protocol.problem.ClusterProblem;
import io.conga.protocol.problem.ProblemException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Corosync, then Pacemaker; what runs is left alone. */
record StartClusterHandler(Operation.StartCluster operation, Node node) implements Handler {

    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final int SLOT_SECONDS = 30;

    /** What it would run once an earlier operation has stopped the cluster. */
    static Preview.Item fromStopped(Node node) {
        return Items.commands(Node.CLUSTER_UNITS.stream()
                .map(unit -> node.looking().systemctlCommands().start(unit, LIMIT))
                .toList());
    }

    @Override
    public Preview.Item preview() {
        check();
        return Items.commands(missing().stream()
                .map(unit -> node.looking().systemctlCommands().start(unit, LIMIT))
                .toList());
    }

    @Override
    public void run(Run run) {
        check();
        for (String unit : missing()) {
            node.acting().services().start(unit, LIMIT);
            run.changed();
        }
        awaitSlots();
    }

    /**
     * sbd takes its slots on the disks a moment after it was started; until then no other node can fence this one. Where
     * it takes none, the proof of fencing tells.
     */
    private void awaitSlots() {
        if (!node.active("sbd")) {
            return;
        }
        List<String> disks = node.looking().sbdSettings().disks();
        var patience = new Patience(SLOT_SECONDS);
        while (!disks.stream().allMatch(this::hasSlot) && patience.pause()) {
            // Asked again after the pause.
        }
    }

    private boolean hasSlot(String disk) {
        return node.looking().sbdDisk().slots(disk).contains(node.name());
    }

    private void check() {
        switch (node.looking().corosyncFiles().membership(false)) {
            case Membership.Member _ -> {}
            case Membership.None(), Membership.DistributionDefault _ ->
                throw new ProblemException(
                        ClusterProblem.NOT_IN_CLUSTER,
                        "node",
                        node.name(),
                        "reason",
                        "It has no corosync.conf of a cluster.");
        }
    }

    private List<String> missing() {
        // Stopping Corosync stops corosync-qdevice, but starting it does not start it again.
        boolean device = node.looking().services().state("corosync-qdevice").enabled();
        return Stream.of("corosync", "corosync-qdevice", "pacemaker")
                .filter(unit -> (device || !unit.equals("corosync-qdevice")) && !node.active(unit))
                .toList();
    }
}
