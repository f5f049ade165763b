package io.conga.planning.property;

import io.conga.planning.fence.FencingOption;
import io.conga.planning.member.Members;
import io.conga.planning.plan.Hazard;
import io.conga.protocol.agent.AgentName;
import io.conga.protocol.cluster.ResourceDefinition;
import io.conga.protocol.property.OptionMetadata;
import io.conga.protocol.property.PropertyMetadata;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What is dangerous in cluster options beyond what the engine's metadata and a prediction say. */
final class OptionHazards {

    private static final Set<String> TRUE = Set.of("true", "yes", "on", "1", "y");
    private static final Set<String> FALSE = Set.of("false", "no", "off", "0", "n");

    /** Lock managers and what stands on them: without fencing they hang at best, and destroy data at worst. */
    private static final Set<String> NEED_FENCING = Set.of("controld", "lvmlockd", "drbd");

    private OptionHazards() {}

    static List<Hazard> of(Map<String, String> changed, List<OptionMetadata> options, Members members) {
        var hazards = new ArrayList<Hazard>();
        String cluster = members.clusterName();
        var before = members.configuration().properties();
        var after = new TreeMap<>(before);
        after.putAll(changed);
        after.values().removeIf(String::isEmpty);
        if (FencingOption.isOn(before) && !FencingOption.isOn(after)) {
            List<String> sharing = needFencing(members.configuration().resources());
            hazards.add(
                    sharing.isEmpty()
                            ? PropertyHazard.FENCING_GOES_OFF.with("cluster", cluster)
                            : PropertyHazard.FENCING_NEEDED.with("resources", String.join(", ", sharing)));
        }
        if (TRUE.contains(changed.getOrDefault("maintenance-mode", ""))) {
            hazards.add(PropertyHazard.NOTHING_MANAGED.with("cluster", cluster));
        }
        if (TRUE.contains(changed.getOrDefault("stop-all-resources", ""))) {
            hazards.add(PropertyHazard.ALL_STOP.with("cluster", cluster));
        }
        if (FALSE.contains(changed.getOrDefault("startup-fencing", ""))) {
            hazards.add(PropertyHazard.UNSEEN_NOT_FENCED.with());
        }
        if (changed.getOrDefault("no-quorum-policy", "").equals("ignore")) {
            hazards.add(PropertyHazard.QUORUM_IGNORED.with());
        }
        changed.forEach((name, value) -> {
            if (!value.isEmpty()
                    && PropertyMetadata.find(options, name)
                            .filter(OptionMetadata::deprecated)
                            .isPresent()) {
                hazards.add(PropertyHazard.DEPRECATED.with("option", name));
            }
        });
        if (options.isEmpty()) {
            hazards.add(PropertyHazard.NOT_DESCRIBED.with("options", ClusterOptionsPlanner.names(changed)));
        }
        return hazards;
    }

    private static List<String> needFencing(List<ResourceDefinition> definitions) {
        var found = new ArrayList<String>();
        for (ResourceDefinition definition : definitions) {
            AgentName agent = definition.agent();
            boolean gfs2 = definition.parameters().getOrDefault("fstype", "").equals("gfs2");
            if (gfs2 || (agent != null && NEED_FENCING.contains(agent.type()))) {
                found.add(definition.id());
            }
            found.addAll(needFencing(definition.children()));
        }
        return found;
    }
}
