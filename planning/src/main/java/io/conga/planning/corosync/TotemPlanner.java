package io.conga.planning.corosync;

import io.conga.planning.check.FieldCheck;
import io.conga.planning.check.Problems;
import io.conga.planning.cluster.TotemCheck;
import io.conga.planning.intent.CorosyncIntent;
import io.conga.planning.known.Known;
import io.conga.planning.plan.Plan;
import io.conga.planning.property.OptionCheck;
import io.conga.protocol.property.OptionMetadata;
import io.conga.protocol.property.PropertyMetadata;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Sets keys of the section totem, or puts Corosync's defaults back. */
public final class TotemPlanner {

    /** What other forms change, or what makes the cluster what it is. */
    private static final Set<String> NOT_HERE = Set.of(
            "version",
            "cluster_name",
            "config_version",
            "transport",
            "crypto_cipher",
            "crypto_hash",
            "secauth",
            "key",
            "keyfile",
            "interface",
            "link_mode");

    private TotemPlanner() {}

    public static Plan plan(CorosyncIntent.SetTotem intent, Known known) {
        var change = new CorosyncChange(intent, known);
        Map<String, String> present = change.file().values("totem");
        PropertyMetadata described = known.options();
        List<OptionMetadata> options = described == null ? List.of() : described.totem();
        check(intent, options, present);
        var changed = new TreeMap<>(intent.totem());
        changed.entrySet().removeIf(entry -> entry.getValue().equals(present.getOrDefault(entry.getKey(), "")));
        CorosyncChange.refuseNothing(changed.isEmpty(), "totem");
        if (options.isEmpty()) {
            change.hazard(CorosyncHazard.NO_MANUAL.with());
        }
        String text = change.text(edit -> {
            changed.forEach((key, value) -> {
                if (value.isEmpty()) {
                    edit.unset("totem", key);
                } else {
                    edit.set("totem", key, value);
                }
            });
            return edit;
        });
        return change.plan(
                Takes.totem(changed.keySet()),
                List.of(text),
                null,
                CorosyncSentence.SET_TOTEM.with(
                        "keys",
                        String.join(", ", new TreeMap<>(intent.totem()).keySet()),
                        "cluster",
                        change.members().clusterName()));
    }

    private static void check(
            CorosyncIntent.SetTotem intent, List<OptionMetadata> options, Map<String, String> present) {
        var problems = new Problems();
        intent.totem().keySet().stream()
                .filter(NOT_HERE::contains)
                .sorted()
                .forEach(key -> FieldCheck.invalid(
                        problems,
                        "totem." + key,
                        "It is not set here: the tab Multicast has the transport and the links."));
        problems.refuse();
        new OptionCheck(problems, "totem", options, present.keySet()).check(intent.totem());
        if (problems.none()) {
            var after = new TreeMap<>(present);
            after.putAll(intent.totem());
            after.values().removeIf(String::isEmpty);
            TotemCheck.consensus(problems, after);
            intent.totem().forEach((key, value) -> {
                if (value.contains("{") || value.contains("}") || value.startsWith("#")) {
                    FieldCheck.invalid(problems, "totem." + key, "corosync.conf can't hold braces in a value.");
                }
            });
        }
        problems.refuse();
    }
}
