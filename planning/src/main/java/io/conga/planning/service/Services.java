package io.conga.planning.service;

import io.conga.planning.domain.FailoverDomain;
import io.conga.planning.domain.FailoverDomains;
import io.conga.planning.resource.ResourceTree;
import io.conga.protocol.cluster.ClusterConfiguration;
import io.conga.protocol.cluster.ResourceDefinition;
import java.util.List;

/** Reads services out of a configuration: by what is there, whichever tool wrote it. */
public final class Services {

    private Services() {}

    /** All services, in the configuration's order; fence devices are none. */
    public static List<Service> of(ClusterConfiguration configuration) {
        List<FailoverDomain> domains = FailoverDomains.of(configuration);
        return definitions(configuration).stream()
                .map(definition -> service(configuration, definition, domains))
                .toList();
    }

    static List<ResourceDefinition> definitions(ClusterConfiguration configuration) {
        return configuration.resources().stream()
                .filter(definition -> definition.agent() == null
                        || !definition.agent().standard().equals("stonith"))
                .toList();
    }

    private static Service service(
            ClusterConfiguration configuration, ResourceDefinition definition, List<FailoverDomain> domains) {
        boolean exclusive = Exclusiveness.wanted(definition);
        List<ResourceDefinition> primitives = new ResourceTree.Found(definition, List.of())
                .all().stream()
                        .filter(one -> one.agent() != null || one.template() != null)
                        .toList();
        return new Service(
                definition.id(),
                definition.kind(),
                !definition.meta().getOrDefault("target-role", "").equalsIgnoreCase("Stopped"),
                exclusive,
                exclusive ? Exclusiveness.missing(configuration, definition.id()) : List.of(),
                domains.stream()
                        .filter(domain -> domain.services().contains(definition.id()))
                        .map(FailoverDomain::name)
                        .findFirst()
                        .orElse(null),
                RecoveryPolicy.of(definition),
                !primitives.isEmpty()
                        && primitives.stream()
                                .allMatch(one -> "true".equals(one.meta().get("allow-migrate"))));
    }
}
