package io.conga.luci.clusters;

import io.conga.luci.overview.Finding;
import io.conga.protocol.cluster.ClusterConfiguration;
import io.conga.protocol.cluster.ClusterView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/** Fencing that is off, missing, unproved, under way or failed. */
final class FencingFindings {

    private final ClusterState state;
    private final FindingMaker make;
    private final List<Finding> found = new ArrayList<>();

    private FencingFindings(ClusterState state, FindingMaker make) {
        this.state = state;
        this.make = make;
    }

    static List<Finding> of(ClusterState state, FindingMaker make) {
        var view = state.view();
        var configuration = state.configuration();
        if (view == null || !view.running() || configuration == null) {
            return List.of();
        }
        var findings = new FencingFindings(state, make);
        findings.devices(view, configuration);
        findings.events(view);
        return findings.found;
    }

    private void devices(ClusterView view, ClusterConfiguration configuration) {
        boolean devices = !Resources.fenceDevices(configuration.resources()).isEmpty();
        if (!view.fencingEnabled()) {
            found.add(make.cluster(FindingKind.FENCING_DISABLED));
        } else if (!devices) {
            found.add(make.cluster(FindingKind.FENCING_MISSING));
        } else {
            state.cluster().members().forEach(this::proof);
        }
    }

    private void proof(ClusterRecord.Member member) {
        var newest = state.proofs().stream()
                .filter(proof -> proof.node().equals(member.name()))
                .map(ClusterDetail.FencingProof::at)
                .max(Comparator.naturalOrder());
        if (newest.isEmpty()) {
            found.add(make.node(FindingKind.FENCING_UNPROVED, member.name(), member.system()));
        } else if (ProofAge.old(newest.get(), state.now())) {
            found.add(make.node(
                    FindingKind.FENCING_PROOF_OLD, member.name(), member.system(), "days", ProofAge.DAYS_TEXT));
        }
    }

    private void events(ClusterView view) {
        var judged = new TreeSet<String>();
        for (ClusterView.FenceEvent event : view.fenceEvents()) {
            boolean newest = judged.add(event.target());
            if (event.status().equals("pending")) {
                found.add(make.node(FindingKind.FENCING_PENDING, event.target(), state.systemOf(event.target())));
            } else if (newest && event.status().equals("failed")) {
                found.add(make.node(
                        FindingKind.FENCING_FAILED,
                        event.target(),
                        state.systemOf(event.target()),
                        "reason",
                        event.exitReason()));
            }
        }
    }
}
