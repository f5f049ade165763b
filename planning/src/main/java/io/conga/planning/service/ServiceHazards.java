package io.conga.planning.service;

import io.conga.planning.domain.FailoverDomain;
import io.conga.planning.domain.FailoverDomains;
import io.conga.planning.intent.ServiceIntent.Policy;
import io.conga.planning.member.Members;
import io.conga.planning.resource.ResourcePlan;
import io.conga.protocol.cluster.ClusterConfiguration;
import io.conga.protocol.cluster.ResourceDefinition;
import java.util.List;
import java.util.Optional;

/** Finds what people should know before they change a service. */
final class ServiceHazards {

    private ServiceHazards() {}

    static void exclusive(ResourcePlan plan, ClusterConfiguration configuration, String service, boolean exclusive) {
        List<String> others = Services.definitions(configuration).stream()
                .map(ResourceDefinition::id)
                .filter(id -> !id.equals(service))
                .toList();
        if (exclusive) {
            plan.hazard(ServiceHazard.EXCLUSIVE.with(
                    "service", service, "others", others.isEmpty() ? "–" : String.join(", ", others)));
        }
        List<String> exclusives = Services.definitions(configuration).stream()
                .filter(Exclusiveness::wanted)
                .map(ResourceDefinition::id)
                .filter(id -> !id.equals(service))
                .toList();
        if (!exclusives.isEmpty()) {
            plan.hazard(
                    ServiceHazard.OTHERS_KEPT_AWAY.with("service", service, "others", String.join(", ", exclusives)));
        }
    }

    static void policy(ResourcePlan plan, String service, int resources, Policy policy) {
        if (resources > 1 && (policy == Policy.DISABLE || policy == Policy.RESTART_DISABLE)) {
            plan.hazard(ServiceHazard.PART_GOES_ON.with("service", service));
        }
    }

    /** What its failover domain makes of a service that goes to that node. */
    static void goesTo(ResourcePlan plan, Members members, String service, String node, boolean hold) {
        Optional<FailoverDomain> found = FailoverDomains.ofService(members.configuration(), service);
        if (hold) {
            plan.hazard(ServiceHazard.HELD.with("service", service));
        }
        if (found.isEmpty()) {
            return;
        }
        FailoverDomain domain = found.get();
        boolean member = domain.nodes().contains(node);
        Optional<String> best = domain.nodes().stream().filter(members::online).findFirst();
        if (!hold
                && !domain.noFailback()
                && (domain.prioritized() || !member)
                && best.isPresent()
                && !best.get().equals(node)) {
            plan.hazard(ServiceHazard.GOES_BACK.with("service", service, "node", best.get(), "domain", domain.name()));
        }
    }
}
