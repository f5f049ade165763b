package io.conga.planning.service;

import io.conga.planning.cib.ConstraintXml;
import io.conga.planning.cib.XmlElement;
import io.conga.protocol.cluster.CibEdit;
import io.conga.protocol.cluster.ClusterConfiguration;
import io.conga.protocol.cluster.ClusterConfiguration.ConstraintDefinition;
import io.conga.protocol.cluster.ResourceDefinition;
import io.conga.protocol.cluster.ResourceState;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A service that runs beside no other. Pacemaker has no such thing; it is approximated by a colocation of -INFINITY with
 * each other service, in which the exclusive one yields: where every node runs something, it stays stopped. The meta
 * attribute {@code exclusive} at the service, which Pacemaker ignores, says that it is wanted. Clones are left out, as
 * they run everywhere.
 */
public final class Exclusiveness {

    private static final String EXCLUSIVE = "exclusive";

    private Exclusiveness() {}

    /** Whether the service is to run beside no other. */
    static boolean wanted(ResourceDefinition service) {
        return "true".equals(service.meta().get(EXCLUSIVE));
    }

    /** Services that an exclusive one is not kept apart from yet, as another tool added them. */
    static List<String> missing(ClusterConfiguration configuration, String service) {
        Set<String> missing = new LinkedHashSet<>(others(configuration, service));
        apart(configuration, service).forEach(constraint -> missing.removeAll(constraint.resources()));
        return List.copyOf(missing);
    }

    /** The edits that make a service exclusive, or not; into back go those that take them back. */
    static List<CibEdit> edits(ClusterConfiguration configuration, String service, boolean on, List<CibEdit> back) {
        var edits = new ArrayList<CibEdit>();
        if (on) {
            for (String other : missing(configuration, service)) {
                edits.add(put(service, other));
                back.add(new CibEdit.Delete(id(service, other)));
            }
        } else {
            for (ConstraintDefinition constraint : apart(configuration, service)) {
                edits.add(new CibEdit.Delete(constraint.id()));
                back.add(new CibEdit.Put("constraints", ConstraintXml.of(constraint)));
            }
        }
        return edits;
    }

    /** What is written at the service; an empty value: nothing. */
    static Map<String, String> meta(boolean on) {
        return Map.of(EXCLUSIVE, on ? "true" : "");
    }

    /** The edits that keep the exclusive services there are apart from a new one. */
    public static List<CibEdit> ofNewcomer(ClusterConfiguration configuration, String newcomer) {
        return Services.definitions(configuration).stream()
                .filter(Exclusiveness::wanted)
                .map(service -> put(service.id(), newcomer))
                .toList();
    }

    private static List<String> others(ClusterConfiguration configuration, String service) {
        return Services.definitions(configuration).stream()
                .filter(other ->
                        other.kind() == ResourceState.Kind.GROUP || other.kind() == ResourceState.Kind.PRIMITIVE)
                .map(ResourceDefinition::id)
                .filter(id -> !id.equals(service))
                .toList();
    }

    private static List<ConstraintDefinition> apart(ClusterConfiguration configuration, String service) {
        return configuration.constraints().stream()
                .filter(constraint -> constraint.type().equals("colocation")
                        && "-INFINITY".equals(constraint.score())
                        && service.equals(constraint.attributes().get("rsc"))
                        && constraint.id().startsWith(EXCLUSIVE + "."))
                .toList();
    }

    private static CibEdit put(String service, String other) {
        return new CibEdit.Put(
                "constraints",
                new XmlElement("rsc_colocation")
                        .attribute("id", id(service, other))
                        .attribute("rsc", service)
                        .attribute("with-rsc", other)
                        .attribute("score", "-INFINITY")
                        .toString());
    }

    private static String id(String service, String other) {
        return EXCLUSIVE + "." + service + "." + other;
    }
}
