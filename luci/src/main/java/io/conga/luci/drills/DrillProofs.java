package io.conga.luci.drills;

import io.conga.luci.clusters.ClusterDetail.FencingProof;
import io.conga.luci.clusters.ClusterDetail.ServiceProof;
import io.conga.luci.clusters.FencingProofs;
import io.conga.luci.clusters.ServiceProofs;
import io.conga.luci.drills.DrillReport.Outcome;
import io.conga.planning.drill.Milestone;
import org.springframework.stereotype.Component;

/** What a drill has proved: that a node was fenced, and that a service came back. */
@Component
class DrillProofs {

    private final FencingProofs fencing;
    private final ServiceProofs services;

    DrillProofs(FencingProofs fencing, ServiceProofs services) {
        this.fencing = fencing;
        this.services = services;
    }

    /** A node that was fenced was fenced, however the rest went; a service has to be back, and the drill to have succeeded. */
    void keep(DrillReport report) {
        for (Moment moment : report.moments()) {
            if (moment.kind() == Moment.Kind.FENCED) {
                fencing.record(report.cluster(), new FencingProof(moment.subject(), "", "DRILL", moment.heard()));
            }
        }
        if (report.outcome() == Outcome.RECOVERED && report.ended() != null) {
            for (var measured : report.measured()) {
                if (measured.milestone() == Milestone.STARTED && measured.measured() != null) {
                    services.record(
                            report.cluster(),
                            new ServiceProof(
                                    measured.subject(),
                                    report.id(),
                                    report.drill().kind().name(),
                                    report.ended()));
                }
            }
        }
    }
}
