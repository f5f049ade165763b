package io.conga.planning.service;

import io.conga.planning.check.FieldCheck;
import io.conga.planning.check.Problems;
import io.conga.planning.cib.PrimitiveXml;
import io.conga.planning.domain.DomainEdits;
import io.conga.planning.domain.FailoverDomain;
import io.conga.planning.intent.ServiceIntent.NewResource;
import io.conga.planning.intent.ServiceIntent.Recovery;
import io.conga.protocol.cluster.CibEdit;
import io.conga.protocol.cluster.ClusterConfiguration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A service that is one resource and no group, made of the pieces of one that is: Pacemaker moves a resource live only
 * where it is no member of a group with others that can't ("Pacemaker Explained": live migration).
 */
public final class PlainService {

    /** Enough to stay where all nodes are alike, and less than any step of a failover domain, so that it comes home. */
    private static final String STAYS_AMONG_EQUALS = "1";

    private PlainService() {}

    /** What can be wrong with its form; the domain, if there is one. */
    public static Optional<FailoverDomain> check(
            Problems problems,
            ClusterConfiguration configuration,
            String service,
            @Nullable String domain,
            Recovery recovery) {
        FieldCheck.newId(problems, "service", service, configuration.xml());
        RecoveryCheck.recovery(problems, recovery);
        return RecoveryCheck.domain(problems, configuration, domain);
    }

    /** The edits that add it with what its domain and exclusiveness need. */
    public static List<CibEdit> edits(
            ClusterConfiguration configuration,
            NewResource resource,
            Recovery recovery,
            Optional<FailoverDomain> domain,
            boolean autostart,
            boolean exclusive) {
        String id = resource.id();
        var meta = new TreeMap<>(resource.meta());
        meta.putAll(RecoveryPolicy.meta(recovery));
        meta.putAll(Exclusiveness.meta(exclusive));
        meta.put("target-role", autostart ? "" : "Stopped");
        meta.put(
                "resource-stickiness",
                domain.filter(FailoverDomain::noFailback).isPresent() ? "INFINITY" : STAYS_AMONG_EQUALS);
        meta.values().removeIf(String::isEmpty);
        var edits = new ArrayList<CibEdit>();
        edits.add(new CibEdit.Put(
                "resources",
                PrimitiveXml.of(
                                id,
                                resource.agent(),
                                resource.parameters(),
                                Map.copyOf(meta),
                                RecoveryPolicy.operations(resource.operations(), recovery.policy()))
                        .toString()));
        edits.addAll(DomainEdits.of(configuration, id, Optional.empty(), domain).edits());
        if (exclusive) {
            edits.addAll(Exclusiveness.edits(configuration, id, true, new ArrayList<>()));
        }
        edits.addAll(Exclusiveness.ofNewcomer(configuration, id));
        return edits;
    }
}
