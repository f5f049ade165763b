package io.conga.planning.service;

import io.conga.planning.intent.ServiceIntent.Policy;
import io.conga.planning.intent.ServiceIntent.Recovery;
import io.conga.planning.resource.ResourceTree;
import io.conga.protocol.cluster.CibEdit;
import io.conga.protocol.cluster.ResourceDefinition;
import io.conga.protocol.cluster.ResourceOp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/*
 * | Policy          | migration-threshold | on-fail of monitors | on-fail of start |
 * |-----------------|---------------------|---------------------|------------------|
 * | RESTART         | max restarts        | (restart)           | (restart)        |
 * | RELOCATE        | 1                   | (restart)           | (restart)        |
 * | DISABLE         | (unset)             | stop                | stop             |
 * | RESTART_DISABLE | (unset)             | (restart)           | stop             |
 *
 * The expire time is failure-timeout in all of them. migration-threshold and failure-timeout stand at the service;
 * a group hands its meta attributes down to its resources.
 */
/** The four recovery policies, as Pacemaker's attributes and back ("Pacemaker Explained": meta attributes, operations). */
final class RecoveryPolicy {

    static final String THRESHOLD = "migration-threshold";
    static final String EXPIRE = "failure-timeout";
    private static final String ON_FAIL = "on-fail";

    /** What keeps a failed resource from running again. */
    private static final Set<String> ENDS = Set.of("stop", "block");

    private RecoveryPolicy() {}

    /** The policy that a service's attributes amount to. */
    static Recovery of(ResourceDefinition service) {
        var all = new ResourceTree.Found(service, List.of()).all();
        String threshold = service.meta().getOrDefault(THRESHOLD, "");
        String timeout = service.meta().getOrDefault(EXPIRE, "");
        String expire = timeout.isEmpty() || timeout.equals("0") || timeout.equals("0s") ? null : timeout;
        boolean monitorsEnd = all.stream().anyMatch(one -> ends(one, "monitor"));
        boolean startsEnd = all.stream().anyMatch(one -> ends(one, "start"));
        if (monitorsEnd) {
            return new Recovery(Policy.DISABLE, null, expire);
        }
        if (startsEnd) {
            return new Recovery(Policy.RESTART_DISABLE, null, expire);
        }
        return threshold.equals("1")
                ? new Recovery(Policy.RELOCATE, null, expire)
                : new Recovery(
                        Policy.RESTART,
                        threshold.matches("[1-9][0-9]{0,5}") ? Integer.valueOf(threshold) : null,
                        expire);
    }

    /** The meta attributes of a service; an empty value: none. */
    static Map<String, String> meta(Recovery recovery) {
        Integer restarts = recovery.maxRestarts();
        String threshold = switch (recovery.policy()) {
            case RESTART -> restarts == null ? "" : String.valueOf(restarts);
            case RELOCATE -> "1";
            case DISABLE, RESTART_DISABLE -> "";
        };
        String expire = recovery.expire();
        return Map.of(THRESHOLD, threshold, EXPIRE, expire == null ? "" : expire);
    }

    /** The operations of a new resource, with what the policy wants. */
    static List<ResourceOp> operations(List<ResourceOp> operations, Policy policy) {
        var changed = new ArrayList<ResourceOp>();
        operations.forEach(operation -> changed.add(operation(operation, policy)));
        if (startEnds(policy)
                && changed.stream().noneMatch(operation -> operation.name().equals("start"))) {
            changed.add(new ResourceOp("start", "0s", null, Map.of(ON_FAIL, "stop")));
        }
        return changed;
    }

    private static ResourceOp operation(ResourceOp operation, Policy policy) {
        if (!ends(operation.name(), policy)) {
            return operation;
        }
        var attributes = new HashMap<>(operation.attributes());
        attributes.put(ON_FAIL, "stop");
        return new ResourceOp(operation.name(), operation.interval(), operation.timeout(), attributes);
    }

    /** The edits that give a service's resources what the policy wants; into back go those that take them back. */
    static List<CibEdit> edits(ResourceDefinition service, Policy policy, List<CibEdit> back) {
        var edits = new ArrayList<CibEdit>();
        for (ResourceDefinition resource : new ResourceTree.Found(service, List.of()).all()) {
            resource.operations().stream()
                    .filter(operation -> Set.of("monitor", "start").contains(operation.name()))
                    .forEach(operation -> {
                        String present = operation.attributes().getOrDefault(ON_FAIL, "");
                        boolean wanted = ends(operation.name(), policy);
                        if (wanted != ENDS.contains(present)) {
                            set(resource, operation.name(), operation.interval(), wanted ? "stop" : "", edits);
                            set(resource, operation.name(), operation.interval(), present, back);
                        }
                    });
            missing(resource, policy, edits, back);
        }
        return edits;
    }

    /** Failures of an operation that is not configured would be treated in the default way. */
    private static void missing(ResourceDefinition resource, Policy policy, List<CibEdit> edits, List<CibEdit> back) {
        boolean primitive = resource.agent() != null || resource.template() != null;
        new TreeMap<>(Map.of("monitor", "60s", "start", "0s")).forEach((name, interval) -> {
            boolean configured = resource.operations().stream()
                    .anyMatch(operation -> operation.name().equals(name));
            if (primitive && !configured && ends(name, policy)) {
                set(resource, name, interval, "stop", edits);
                back.add(new CibEdit.SetOperation(resource.id(), name, interval, Map.of()));
            }
        });
    }

    private static void set(
            ResourceDefinition resource, String name, String interval, String value, List<CibEdit> into) {
        into.add(new CibEdit.SetOperation(resource.id(), name, interval, Map.of(ON_FAIL, value)));
    }

    private static boolean ends(ResourceDefinition resource, String name) {
        return resource.operations().stream()
                .anyMatch(operation -> operation.name().equals(name)
                        && ENDS.contains(operation.attributes().getOrDefault(ON_FAIL, "")));
    }

    private static boolean ends(String operation, Policy policy) {
        return (operation.equals("monitor") && policy == Policy.DISABLE)
                || (operation.equals("start") && startEnds(policy));
    }

    private static boolean startEnds(Policy policy) {
        return policy == Policy.DISABLE || policy == Policy.RESTART_DISABLE;
    }
}
