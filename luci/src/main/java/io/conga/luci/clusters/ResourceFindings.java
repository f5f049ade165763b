package io.conga.luci.clusters;

import io.conga.luci.overview.Finding;
import io.conga.protocol.cluster.ClusterView;
import io.conga.protocol.cluster.ResourceState;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Failures, blocked, orphaned and unmanaged resources, and moves that were left behind. */
final class ResourceFindings {

    private final ClusterState state;
    private final FindingMaker make;
    private final List<Finding> found = new ArrayList<>();

    private ResourceFindings(ClusterState state, FindingMaker make) {
        this.state = state;
        this.make = make;
    }

    static List<Finding> of(ClusterState state, FindingMaker make) {
        var view = state.view();
        if (view == null || !view.running()) {
            return List.of();
        }
        var findings = new ResourceFindings(state, make);
        findings.failures(view);
        findings.states(view);
        findings.moves(view);
        return findings.found;
    }

    private void failures(ClusterView view) {
        var failed = new TreeSet<String>();
        for (ClusterView.Failure failure : view.failures()) {
            if (failed.add(failure.resource() + "@" + failure.node())) {
                found.add(make.resource(
                        FindingKind.RESOURCE_FAILED,
                        failure.resource(),
                        failure.node(),
                        "task",
                        failure.task(),
                        "status",
                        failure.exitStatus(),
                        "reason",
                        failure.reason()));
            }
        }
    }

    private void states(ClusterView view) {
        for (ResourceState resource : Resources.all(view.resources())) {
            if (resource.blocked()) {
                found.add(make.resource(FindingKind.RESOURCE_BLOCKED, resource.id(), null));
            } else if (resource.orphaned()) {
                found.add(make.resource(FindingKind.RESOURCE_ORPHANED, resource.id(), null));
            } else if (!resource.managed() && !view.maintenanceMode() && !resource.maintenance()) {
                found.add(make.resource(FindingKind.RESOURCE_UNMANAGED, resource.id(), null));
            }
        }
    }

    private void moves(ClusterView view) {
        for (ClusterView.Ban ban : view.bans()) {
            if (ban.byMove()) {
                found.add(make.resource(FindingKind.MOVE_LEFT, ban.resource(), ban.node(), "constraint", ban.id()));
            }
        }
        var configuration = state.configuration();
        if (configuration != null) {
            configuration.constraints().stream()
                    .filter(constraint ->
                            constraint.byMove() && !constraint.resources().isEmpty())
                    .filter(constraint ->
                            view.bans().stream().noneMatch(ban -> ban.id().equals(constraint.id())))
                    .forEach(constraint -> found.add(make.resource(
                            FindingKind.MOVE_LEFT,
                            constraint.resources().getFirst(),
                            constraint.node(),
                            "constraint",
                            constraint.id())));
        }
    }
}
