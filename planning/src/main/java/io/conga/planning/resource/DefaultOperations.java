package io.conga.planning.resource;

import io.conga.protocol.agent.AgentMetadata;
import io.conga.protocol.cluster.ResourceOp;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The operations that an agent advises, as a new resource gets them. */
public final class DefaultOperations {

    /** What only tools call, never the cluster. */
    private static final Set<String> NOT_CONFIGURED = Set.of("meta-data", "validate-all", "status");

    private DefaultOperations() {}

    public static List<ResourceOp> of(AgentMetadata metadata) {
        var operations = new ArrayList<ResourceOp>();
        Set<String> used = new HashSet<>();
        for (ResourceOp advised : metadata.operations()) {
            if (!NOT_CONFIGURED.contains(advised.name())) {
                operations.add(new ResourceOp(
                        advised.name(), free(advised, used), advised.timeout(), attributes(advised.attributes())));
            }
        }
        if (operations.stream().noneMatch(operation -> operation.name().equals("monitor"))) {
            operations.add(new ResourceOp("monitor", "60s", null, Map.of()));
        }
        return operations;
    }

    /** Pacemaker tells operations apart by name and interval, so two monitors (one per role) need two intervals. */
    private static String free(ResourceOp operation, Set<String> used) {
        String interval = operation.interval().isEmpty() ? "0s" : operation.interval();
        String digits = interval.replaceAll("[^0-9].*", "");
        String unit = interval.substring(digits.length());
        for (int i = 0; !used.add(operation.name() + " " + interval) && !digits.isEmpty() && digits.length() < 9; i++) {
            interval = (Integer.parseInt(digits) + i + 1) + unit;
        }
        return interval;
    }

    /** depth is the agent's word for OCF_CHECK_LEVEL, which an op can't carry as an attribute. */
    private static Map<String, String> attributes(Map<String, String> advised) {
        var kept = new TreeMap<>(advised);
        kept.remove("depth");
        return kept;
    }
}
