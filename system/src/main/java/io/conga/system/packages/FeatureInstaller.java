package io.conga.system.packages;

import io.conga.protocol.node.Membership;
import io.conga.protocol.node.ServiceState;
import io.conga.protocol.operation.Operation.Feature;
import io.conga.system.corosync.CorosyncFiles;
import io.conga.system.service.Services;
import java.time.Duration;
import java.util.List;

/** Installs what features need, and leaves the machine as quiet as it was. */
public final class FeatureInstaller {

    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final Packages packages;
    private final Services services;
    private final CorosyncFiles files;

    public FeatureInstaller(Packages packages, Services services, CorosyncFiles files) {
        this.packages = packages;
        this.services = services;
        this.files = files;
    }

    /** Installs what is missing; the names of what was installed. */
    public List<String> install(List<Feature> features) {
        List<String> missing = packages.missing(features);
        if (missing.isEmpty()) {
            return missing;
        }
        packages.install(missing);
        if (missing.contains("corosync")) {
            stopDefaultCluster();
        }
        return missing;
    }

    /** Debian's package starts a one-node cluster of its own; nobody asked for it, and it would hold the ports. */
    private void stopDefaultCluster() {
        List<ServiceState> states = services.states(List.of("pacemaker", "corosync"));
        boolean runs = states.stream().anyMatch(ServiceState::active);
        if (runs && files.membership(true) instanceof Membership.DistributionDefault) {
            states.stream().filter(ServiceState::active).forEach(state -> services.stop(state.name(), LIMIT));
        }
    }
}
