package io.conga.planning.domain;

import java.util.List;

/**
 * A failover domain as the cluster keeps it. Each member node has the permanent node attribute
 * {@code failover-domain.NAME} with its score, and {@code failover-domain-options.NAME} with what holds besides.
 *
 * @param members the preferred first
 * @param prioritized whether their order counts
 * @param restricted whether its services run nowhere else
 * @param noFailback whether a service stays where it is when a better node comes back
 * @param services ids of the services in it
 */
public record FailoverDomain(
        String name,
        List<DomainMember> members,
        boolean prioritized,
        boolean restricted,
        boolean noFailback,
        List<String> services) {

    public FailoverDomain {
        members = List.copyOf(members);
        services = List.copyOf(services);
    }

    /**
     * A member.
     *
     * @param score as it stands in the node's attribute; the highest is preferred
     */
    public record DomainMember(String node, String score) {}

    /** Names of the member nodes, the preferred first. */
    public List<String> nodes() {
        return members.stream().map(DomainMember::node).toList();
    }
}
