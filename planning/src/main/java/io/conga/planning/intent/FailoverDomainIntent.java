package io.conga.planning.intent;

import java.util.List;

/** Things done to a failover domain: a named, ordered set of nodes that the cluster itself keeps. */
public sealed interface FailoverDomainIntent extends Intent {

    /** luci's id of the cluster. */
    String cluster();

    /** The domain's name. */
    String domain();

    /**
     * Make one, or change one of that name; services in it are touched only where restricted or noFailback changes.
     *
     * @param create whether it is to be new; otherwise it has to be there
     * @param members node names, the preferred first
     * @param prioritized whether their order counts; otherwise all are as good
     * @param restricted whether its services run nowhere else
     * @param noFailback whether a service stays where it is when a better node comes back
     */
    record SaveFailoverDomain(
            String cluster,
            String domain,
            boolean create,
            List<String> members,
            boolean prioritized,
            boolean restricted,
            boolean noFailback)
            implements FailoverDomainIntent {
        public SaveFailoverDomain {
            members = List.copyOf(members);
        }
    }

    /** Delete it; refused while a service is in it. */
    record DeleteFailoverDomain(String cluster, String domain) implements FailoverDomainIntent {}
}
