package io.conga.ricci.handler;

import io.conga.protocol.operation.Operation;
import io.conga.protocol.operation.Preview;
import io.conga.protocol.problem.ProblemException;
import java.time.Duration;
import java.util.List;

/** Pacemaker, which moves its resources away, then Corosync. */
record StopClusterHandler(Operation.StopCluster operation, Node node) implements Handler {

    private static final int SBD_SECONDS = 15;

    @Override
    public Preview.Item preview() {
        return Items.commands(running().stream()
                .map(unit -> node.looking().systemctlCommands().stop(unit, limit()))
                .toList());
    }

    @Override
    public void run(Run run) {
        for (String unit : running()) {
            stop(unit);
            run.changed();
        }
    }

    /** Nothing runs under a Pacemaker that waits for SBD, and it would not hear that it shall stop. */
    private void stop(String unit) {
        boolean pacemaker = unit.equals("pacemaker");
        if (pacemaker && waitsForSbd()) {
            node.acting().services().kill(unit, limit());
            return;
        }
        try {
            node.acting().services().stop(unit, limit());
        } catch (ProblemException late) {
            if (!pacemaker || !waitsForSbd()) {
                throw late;
            }
            node.acting().services().kill(unit, limit());
        }
    }

    /**
     * Whether SBD was given its time and did not speak. It asks once a second, and takes a Pacemaker that is killed before it
     * has heard of its end for one that died: then it ends the node.
     */
    private boolean waitsForSbd() {
        var patience = new Patience(SBD_SECONDS);
        boolean waits = node.looking().pacemaker().waitsForSbd();
        while (waits && patience.pause()) {
            waits = node.looking().pacemaker().waitsForSbd();
        }
        return waits;
    }

    private Duration limit() {
        return Duration.ofSeconds(Math.clamp(operation.seconds(), 10, 3600));
    }

    private List<String> running() {
        return List.of("pacemaker", "corosync").stream().filter(node::active).toList();
    }
}
