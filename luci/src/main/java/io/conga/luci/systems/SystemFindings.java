package io.conga.luci.systems;

import io.conga.luci.inventory.ContactState;
import io.conga.luci.inventory.Inventory;
import io.conga.luci.overview.Finding;
import io.conga.luci.overview.FindingSource;
import io.conga.protocol.node.Membership;
import io.conga.protocol.problem.Problem;
import io.conga.protocol.problem.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What is wrong with systems that are in no managed cluster; those that are, are told of with their cluster. */
@Component
final class SystemFindings implements FindingSource {

    private final SystemStore store;
    private final Inventory inventory;
    private final ObjectProvider<SystemClusters> clusters;

    SystemFindings(SystemStore store, Inventory inventory, ObjectProvider<SystemClusters> clusters) {
        this.store = store;
        this.inventory = inventory;
        this.clusters = clusters;
    }

    @Override
    public List<Finding> findings() {
        List<Finding> found = new ArrayList<>();
        for (SystemRecord system : store.all()) {
            if (clusters.stream()
                    .noneMatch(known -> known.clusterOfSystem(system.id()).isPresent())) {
                contact(system).ifPresent(found::add);
                distributionDefault(system).ifPresent(found::add);
            }
        }
        return found;
    }

    private Optional<Finding> contact(SystemRecord system) {
        var contact = inventory.contact(system.id());
        Problem problem = contact.problem();
        if (problem == null
                || (contact.state() != ContactState.UNREACHABLE && contact.state() != ContactState.REFUSED)) {
            return Optional.empty();
        }
        return Optional.of(new Finding(
                Severity.ERROR,
                problem.code(),
                problem.parameters(),
                problem.what() + " " + problem.why(),
                problem.remedy(),
                null,
                system.id(),
                null,
                null,
                contact.since(),
                "/systems/" + system.id()));
    }

    private Optional<Finding> distributionDefault(SystemRecord system) {
        return inventory
                .of(system.id())
                .flatMap(last -> Optional.ofNullable(last.facts()))
                .filter(facts ->
                        facts.membership() instanceof Membership.DistributionDefault running && running.running())
                .map(facts -> new Finding(
                        Severity.INFO,
                        "finding.distribution-default",
                        Map.of("node", system.name()),
                        system.name() + " runs the one-node cluster that the distribution's package brings; it is not"
                                + " a cluster.",
                        "Nothing has to be done: it is replaced when the system joins a cluster.",
                        null,
                        system.id(),
                        null,
                        null,
                        facts.taken(),
                        "/systems/" + system.id()));
    }
}
