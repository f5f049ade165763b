package io.conga.planning.section;

import io.conga.planning.check.FieldCheck;
import io.conga.planning.check.Problems;
import io.conga.planning.intent.AttributeIntent;
import io.conga.planning.intent.AttributeIntent.AttributeKind;
import io.conga.planning.known.Known;
import io.conga.planning.member.MemberHazard;
import io.conga.planning.member.Members;
import io.conga.planning.plan.Plan;
import io.conga.planning.plan.Undo;
import io.conga.planning.secret.SecretName;
import io.conga.protocol.cluster.CibEdit;
import io.conga.protocol.cluster.ClusterConfiguration.ConfiguredNode;
import io.conga.protocol.cluster.ClusterView;
import io.conga.protocol.operation.Operation;
import io.conga.protocol.problem.ClusterProblem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/*
 * | Phase      | Where             | Do                                            | Undo                            |
 * |------------|-------------------|-----------------------------------------------|---------------------------------|
 * | attributes | any online member | EditCib(set values) or SetTransientAttributes | the same with values of before  |
 * | settle     | any online member | AwaitSettled                                  | (changes nothing)               |
 */
/** Permanent and transient attributes of a node, and what it has to give. */
public final class AttributePlanner {

    private static final Set<String> OWN = Set.of("standby", "maintenance", "shutdown", "terminate", "probe_complete");

    private AttributePlanner() {}

    public static Plan plan(AttributeIntent.SetNodeAttributes intent, Known known) {
        Members members = Members.of(known, intent.cluster());
        String node = intent.node();
        Optional<ConfiguredNode> configured = members.configuration().nodes().stream()
                .filter(each -> each.name().equals(node))
                .findFirst();
        var problems = new Problems();
        if (configured.isEmpty()) {
            problems.add("node", ClusterProblem.UNKNOWN_NODE, "node", node, "cluster", members.clusterName());
        }
        check(problems, intent);
        problems.refuse();
        Map<String, String> present = present(members, configured.orElseThrow(), intent.kind());
        var wanted = new TreeMap<>(intent.values());
        wanted.entrySet().removeIf(entry -> entry.getValue().equals(present.getOrDefault(entry.getKey(), "")));
        var before = new TreeMap<String, String>();
        wanted.keySet().forEach(name -> before.put(name, present.getOrDefault(name, "")));
        var plan = new SectionPlan(members);
        hazards(plan, members, intent, wanted);
        return plan.step(
                        "attributes." + node,
                        SectionSentence.STEP_ATTRIBUTES.with("target", node),
                        operation(members, configured.orElseThrow(), intent.kind(), wanted, true),
                        operation(members, configured.orElseThrow(), intent.kind(), before, false))
                .settle()
                .build(
                        intent,
                        title(intent.kind()).with("node", node),
                        new Undo(true, true, SectionSentence.VALUES_UNDO.with()));
    }

    private static SectionSentence title(AttributeKind kind) {
        return switch (kind) {
            case PERMANENT -> SectionSentence.SET_PERMANENT;
            case TRANSIENT -> SectionSentence.SET_TRANSIENT;
            case UTILIZATION -> SectionSentence.SET_UTILIZATION;
        };
    }

    private static void check(Problems problems, AttributeIntent.SetNodeAttributes intent) {
        if (intent.values().isEmpty()) {
            FieldCheck.invalid(problems, "values", "Name an attribute.");
        }
        new TreeMap<>(intent.values()).forEach((name, value) -> {
            String field = "values." + name;
            if (!name.matches("[A-Za-z_#][A-Za-z0-9_.#:-]{0,199}")) {
                FieldCheck.invalid(problems, field, "A name has letters, digits, '-', '_', '.', ':' and '#'.");
            } else if (SecretName.looksLikeReference(value)) {
                FieldCheck.invalid(problems, field, "${secret:…} is Conga's own notation and can't be a value.");
            } else if (intent.kind() == AttributeKind.UTILIZATION && !value.matches("([0-9]{1,9})?")) {
                FieldCheck.invalid(problems, field, "It has to be a whole number, 0 or more.");
            }
        });
    }

    private static Map<String, String> present(Members members, ConfiguredNode node, AttributeKind kind) {
        ClusterView view = members.cluster().view();
        return switch (kind) {
            case PERMANENT -> node.attributes();
            case UTILIZATION -> node.utilization();
            case TRANSIENT -> view == null ? Map.of() : view.attributes().getOrDefault(node.name(), Map.of());
        };
    }

    private static Operation operation(
            Members members, ConfiguredNode node, AttributeKind kind, Map<String, String> values, boolean based) {
        return switch (kind) {
            case TRANSIENT -> new Operation.SetTransientAttributes(node.name(), values);
            case PERMANENT, UTILIZATION ->
                new Operation.EditCib(
                        based ? members.configuration().version() : null,
                        List.of(new CibEdit.SetValues(
                                node.id(),
                                kind == AttributeKind.PERMANENT ? "instance_attributes" : "utilization",
                                values)),
                        (based ? "set attributes of " : "undo: set attributes of ") + node.name());
        };
    }

    private static void hazards(
            SectionPlan plan, Members members, AttributeIntent.SetNodeAttributes intent, Map<String, String> wanted) {
        if (wanted.isEmpty()) {
            plan.hazard(MemberHazard.NOTHING_TO_DO.with("subject", intent.node()));
        }
        if (intent.kind() == AttributeKind.UTILIZATION) {
            String strategy = members.configuration().properties().getOrDefault("placement-strategy", "default");
            if (strategy.equals("default")) {
                plan.hazard(SectionHazard.UTILIZATION_UNUSED.with());
            }
        } else {
            wanted.keySet().stream()
                    .filter(OWN::contains)
                    .forEach(name -> plan.hazard(SectionHazard.OWN_ATTRIBUTE.with("name", name)));
        }
    }
}
