package io.conga.planning.property;

import io.conga.planning.check.Problems;
import io.conga.planning.intent.PropertyIntent;
import io.conga.planning.known.Known;
import io.conga.planning.member.Members;
import io.conga.planning.plan.Hazard;
import io.conga.planning.plan.Plan;
import io.conga.planning.plan.SentenceCode;
import io.conga.planning.resource.MetaCheck;
import io.conga.protocol.property.OptionMetadata;
import io.conga.protocol.property.PropertyMetadata;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Sets defaults of resources or operations, or takes them away. */
public final class DefaultsPlanner {

    private static final String STICKINESS = "resource-stickiness";

    private DefaultsPlanner() {}

    public static Plan plan(PropertyIntent.SetDefaults intent, Known known) {
        Members members = Members.of(known, intent.cluster());
        boolean resources = intent.kind() == PropertyIntent.Kind.RESOURCES;
        var configuration = members.configuration();
        Map<String, String> present = resources ? configuration.resourceDefaults() : configuration.operationDefaults();
        PropertyMetadata described = known.options();
        List<OptionMetadata> options = described == null || !resources ? List.of() : described.resourceDefaults();
        var problems = new Problems();
        new OptionCheck(problems, "values", options, present.keySet()).check(intent.values());
        if (problems.none() && options.isEmpty()) {
            MetaCheck.meta(problems, "values", intent.values());
        }
        problems.refuse();
        Map<String, String> changed = OptionsPlan.changed(intent.values(), present);
        SentenceCode title = resources ? PropertySentence.SET_RESOURCE_DEFAULTS : PropertySentence.SET_OP_DEFAULTS;
        return OptionsPlan.of(
                intent,
                members,
                resources ? "rsc_defaults" : "op_defaults",
                changed,
                present,
                hazards(changed, resources, options, members),
                title.words()
                        .with(
                                "options",
                                ClusterOptionsPlanner.names(intent.values()),
                                "cluster",
                                members.clusterName()));
    }

    /**
     * resource-stickiness=0 holds for clones too, whose own default is 1: Pacemaker 2.1.5 then renumbered the instances of a
     * clone when a guest moved, and stopped GFS2 under the running guest.
     */
    private static List<Hazard> hazards(
            Map<String, String> changed, boolean resources, List<OptionMetadata> options, Members members) {
        var hazards = new ArrayList<Hazard>();
        String stickiness = changed.getOrDefault(STICKINESS, "");
        if (resources && stickiness.matches("[+-]?0+|-.*")) {
            hazards.add(PropertyHazard.STICKINESS_ZERO.with("value", stickiness));
        }
        boolean unmanaged = "false".equals(changed.get("is-managed")) || "true".equals(changed.get("maintenance"));
        if (resources && unmanaged) {
            hazards.add(PropertyHazard.NOTHING_MANAGED.with("cluster", members.clusterName()));
        }
        if (options.isEmpty()) {
            hazards.add(PropertyHazard.NOT_DESCRIBED.with("options", ClusterOptionsPlanner.names(changed)));
        }
        return hazards;
    }
}
