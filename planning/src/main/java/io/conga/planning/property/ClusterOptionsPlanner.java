package io.conga.planning.property;

import io.conga.planning.check.Problems;
import io.conga.planning.intent.PropertyIntent;
import io.conga.planning.known.Known;
import io.conga.planning.member.Members;
import io.conga.planning.plan.Plan;
import io.conga.protocol.problem.ClusterProblem;
import io.conga.protocol.property.OptionMetadata;
import io.conga.protocol.property.PropertyMetadata;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Sets cluster options, or puts their defaults back. */
public final class ClusterOptionsPlanner {

    private ClusterOptionsPlanner() {}

    public static Plan plan(PropertyIntent.SetClusterOptions intent, Known known) {
        Members members = Members.of(known, intent.cluster());
        Map<String, String> present = members.configuration().properties();
        PropertyMetadata described = known.options();
        List<OptionMetadata> options = described == null ? List.of() : described.cluster();
        var problems = new Problems();
        if (intent.options().containsKey("cluster-name")) {
            problems.add(
                    "options.cluster-name",
                    ClusterProblem.PARAMETER_INVALID,
                    "parameter",
                    "cluster-name",
                    "value",
                    intent.options().getOrDefault("cluster-name", ""),
                    "reason",
                    "File systems and lock spaces carry the cluster's name: renaming takes more than this option.");
        }
        new OptionCheck(problems, "options", options, present.keySet()).check(intent.options());
        problems.refuse();
        Map<String, String> changed = OptionsPlan.changed(withoutTwins(intent.options(), present), present);
        return OptionsPlan.of(
                intent,
                members,
                "crm_config",
                changed,
                present,
                OptionHazards.of(changed, options, members),
                PropertySentence.SET_OPTIONS.with(
                        "options", names(intent.options()), "cluster", members.clusterName()));
    }

    static String names(Map<String, String> values) {
        return String.join(", ", new TreeMap<>(values).keySet());
    }

    /** Pacemaker 3.0.2 renamed stonith-* to fencing-*: the other name of an option that is set goes, or the two would disagree. */
    private static Map<String, String> withoutTwins(Map<String, String> options, Map<String, String> present) {
        var all = new TreeMap<>(options);
        options.keySet().forEach(name -> {
            String twin = name.startsWith("stonith-")
                    ? name.replaceFirst("stonith-", "fencing-")
                    : name.replaceFirst("^fencing-", "stonith-");
            if (!twin.equals(name) && present.containsKey(twin)) {
                all.putIfAbsent(twin, "");
            }
        });
        return all;
    }
}
