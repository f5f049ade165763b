package io.conga.ricci.handler;

import io.conga.protocol.cluster.ClusterView;
import io.conga.protocol.cluster.ResourceState;
import io.conga.protocol.operation.GuestControlOperation;
import io.conga.protocol.operation.Preview;
import io.conga.protocol.problem.GuestControlProblem;
import io.conga.protocol.problem.ProblemException;
import io.conga.system.libvirt.control.DomainJob;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Waits until the cluster has moved a guest, and tells how far its memory is. Changes nothing. */
record FollowMigrationHandler(GuestControlOperation.FollowMigration operation, Node node) implements Handler {

    @Override
    public Preview.Item preview() {
        return Items.NOTHING;
    }

    @Override
    public void run(Run run) {
        var patience = new Patience(operation.seconds());
        Optional<ResourceState> state = state();
        while (state.filter(this::there).isEmpty()) {
            DomainJob.progress(node.looking().definitions().job(operation.guest()))
                    .ifPresent(run::progress);
            if (!patience.pause()) {
                throw new ProblemException(
                        GuestControlProblem.DID_NOT_MOVE,
                        "resource",
                        operation.resource(),
                        "target",
                        operation.target().isEmpty() ? "another node" : operation.target(),
                        "seconds",
                        String.valueOf(operation.seconds()),
                        "state",
                        state.map(one -> one.role() + " on " + String.join(", ", one.nodes()))
                                .orElse("unknown to the cluster"));
            }
            state = state();
        }
    }

    /** crm_mon says "Started" in mid-migration too, with what is pending beside it. */
    private boolean there(ResourceState state) {
        return state.role().equals("Started")
                && state.pending() == null
                && state.nodes().size() == 1
                && (operation.target().isEmpty()
                        ? !state.nodes().contains(node.name())
                        : state.nodes().equals(List.of(operation.target())));
    }

    private Optional<ResourceState> state() {
        ClusterView view = node.runningView();
        return view.resources().stream()
                .flatMap(FollowMigrationHandler::whole)
                .filter(resource -> resource.id().equals(operation.resource()))
                .findFirst();
    }

    private static Stream<ResourceState> whole(ResourceState resource) {
        return Stream.concat(Stream.of(resource), resource.children().stream().flatMap(FollowMigrationHandler::whole));
    }
}
