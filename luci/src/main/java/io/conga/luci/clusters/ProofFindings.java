package io.conga.luci.clusters;

import io.conga.luci.overview.Finding;
import io.conga.planning.service.Service;
import io.conga.planning.service.Services;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Services of which no drill has shown that they come back, or of which that is long ago. */
final class ProofFindings {

    private ProofFindings() {}

    static List<Finding> of(ClusterState state, FindingMaker make) {
        var configuration = state.configuration();
        if (configuration == null) {
            return List.of();
        }
        var never = new ArrayList<String>();
        var old = new ArrayList<String>();
        Services.of(configuration).stream().map(Service::id).forEach(service -> {
            Optional<ClusterDetail.ServiceProof> proof = state.serviceProofs().stream()
                    .filter(each -> each.service().equals(service))
                    .findFirst();
            if (proof.isEmpty()) {
                never.add(service);
            } else if (ProofAge.old(proof.get().at(), state.now())) {
                old.add(service);
            }
        });
        var found = new ArrayList<Finding>();
        if (!never.isEmpty()) {
            found.add(make.cluster(FindingKind.SERVICES_UNPROVED, "services", String.join(", ", never)));
        }
        if (!old.isEmpty()) {
            found.add(make.cluster(
                    FindingKind.SERVICES_PROOF_OLD, "services", String.join(", ", old), "days", ProofAge.DAYS_TEXT));
        }
        return found;
    }
}
