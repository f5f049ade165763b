package io.conga.planning.domain;

import io.conga.planning.check.FieldCheck;
import io.conga.planning.check.Problems;
import io.conga.planning.domain.FailoverDomain.DomainMember;
import io.conga.planning.intent.FailoverDomainIntent;
import io.conga.planning.known.Known;
import io.conga.planning.member.MemberHazard;
import io.conga.planning.member.Members;
import io.conga.planning.plan.Plan;
import io.conga.planning.plan.Undo;
import io.conga.planning.resource.ResourcePlan;
import io.conga.planning.resource.ResourceTree;
import io.conga.protocol.cluster.CibEdit;
import io.conga.protocol.cluster.ClusterConfiguration;
import io.conga.protocol.cluster.ResourceDefinition;
import io.conga.protocol.problem.ClusterProblem;
import io.conga.protocol.problem.RequestProblem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;

/*
 * | Phase  | Where             | Do                                                      | Undo                        |
 * |--------|-------------------|---------------------------------------------------------|-----------------------------|
 * | save   | any online member | EditCib(node attributes; constraints and stickiness of  | EditCib(what was there)     |
 * |        |                   | its services only where restricted or no-failback change) |                           |
 * | settle | any online member | AwaitSettled                                            | (changes nothing)           |
 */
/** Makes or changes a failover domain. */
public final class SaveFailoverDomainPlanner {

    /**
     * Between two places in the order. More than any stickiness that a group adds up to in practice (1 to 100 for each
     * of its resources), so that the preferred node wins and gets its services back; less than INFINITY for 99 nodes.
     */
    private static final int STEP = 10_000;

    private SaveFailoverDomainPlanner() {}

    public static Plan plan(FailoverDomainIntent.SaveFailoverDomain intent, Known known) {
        Members members = Members.of(known, intent.cluster());
        ClusterConfiguration configuration = members.configuration();
        Optional<FailoverDomain> before = FailoverDomains.find(configuration, intent.domain());
        check(intent, members, before);
        FailoverDomain after = after(intent, before);
        var edits = new ArrayList<CibEdit>();
        var back = new ArrayList<CibEdit>();
        nodes(configuration, after, edits, back);
        Set<String> touched = services(configuration, after, edits, back);
        var plan = new ResourcePlan(members);
        hazards(plan, after, edits, touched);
        return plan.edit(
                        "domain." + intent.domain(),
                        DomainSentence.SAVE_STEP.with("domain", intent.domain()),
                        configuration.version(),
                        edits,
                        back)
                .settle()
                .build(
                        intent,
                        (intent.create() ? DomainSentence.CREATE : DomainSentence.EDIT).with("domain", intent.domain()),
                        new Undo(true, true, DomainSentence.SAVE_UNDO.with()));
    }

    private static void check(
            FailoverDomainIntent.SaveFailoverDomain intent, Members members, Optional<FailoverDomain> before) {
        var problems = new Problems();
        if (!intent.domain().matches("[A-Za-z_][A-Za-z0-9_-]{0,63}")) {
            problems.add(
                    "domain",
                    ClusterProblem.NAME_INVALID,
                    "name",
                    intent.domain().isEmpty() ? "An empty name" : intent.domain(),
                    "reason",
                    "It becomes part of a node attribute's name.");
        } else if (intent.create() && before.isPresent()) {
            problems.add("domain", ClusterProblem.NAME_TAKEN, "name", intent.domain());
        } else if (!intent.create() && before.isEmpty()) {
            problems.add("domain", RequestProblem.NOT_FOUND, "kind", "failover domain", "id", intent.domain());
        }
        if (intent.members().isEmpty()) {
            FieldCheck.invalid(problems, "members", "A failover domain needs at least one node.");
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < intent.members().size(); i++) {
            String node = intent.members().get(i);
            String field = "members[" + i + "]";
            if (members.cluster().member(node).isEmpty()) {
                problems.add(field, ClusterProblem.UNKNOWN_NODE, "node", node, "cluster", members.clusterName());
            } else if (!seen.add(node)) {
                FieldCheck.invalid(problems, field, node + " is named twice.");
            }
        }
        problems.refuse();
    }

    private static FailoverDomain after(
            FailoverDomainIntent.SaveFailoverDomain intent, Optional<FailoverDomain> before) {
        var members = new ArrayList<DomainMember>();
        int count = intent.members().size();
        for (int i = 0; i < count; i++) {
            int place = intent.prioritized() ? count - i : 1;
            members.add(new DomainMember(intent.members().get(i), String.valueOf(place * STEP)));
        }
        return new FailoverDomain(
                intent.domain(),
                members,
                intent.prioritized(),
                intent.restricted(),
                intent.noFailback(),
                before.map(FailoverDomain::services).orElse(List.of()));
    }

    private static void nodes(
            ClusterConfiguration configuration, FailoverDomain after, List<CibEdit> edits, List<CibEdit> back) {
        var scores = new TreeMap<String, String>();
        after.members().forEach(member -> scores.put(member.node(), member.score()));
        String options = options(after);
        Set<String> nodes = new LinkedHashSet<>();
        configuration.nodes().forEach(node -> nodes.add(node.name()));
        nodes.addAll(after.nodes());
        for (String node : nodes) {
            Map<String, String> present = configuration.nodes().stream()
                    .filter(configured -> configured.name().equals(node))
                    .findFirst()
                    .map(ClusterConfiguration.ConfiguredNode::attributes)
                    .orElse(Map.of());
            var wanted = new TreeMap<String, String>();
            wanted.put(FailoverDomains.scoreAttribute(after.name()), scores.getOrDefault(node, ""));
            wanted.put(FailoverDomains.optionsAttribute(after.name()), scores.containsKey(node) ? options : "");
            var changed = new TreeMap<String, String>();
            var old = new TreeMap<String, String>();
            wanted.forEach((name, value) -> {
                String was = present.getOrDefault(name, "");
                if (!was.equals(value)) {
                    changed.put(name, value);
                    old.put(name, was);
                }
            });
            if (!changed.isEmpty()) {
                edits.add(new CibEdit.SetValues(node, "instance_attributes", changed));
                back.add(new CibEdit.SetValues(node, "instance_attributes", old));
            }
        }
    }

    private static String options(FailoverDomain domain) {
        var options = new StringJoiner(" ");
        if (domain.prioritized()) {
            options.add(FailoverDomains.PRIORITIZED);
        }
        if (domain.restricted()) {
            options.add(FailoverDomains.RESTRICTED);
        }
        if (domain.noFailback()) {
            options.add(FailoverDomains.NO_FAILBACK);
        }
        return options.toString();
    }

    /** Ids of the services that had to be changed. */
    private static Set<String> services(
            ClusterConfiguration configuration, FailoverDomain after, List<CibEdit> edits, List<CibEdit> back) {
        Set<String> touched = new LinkedHashSet<>();
        for (String service : after.services()) {
            Optional<ResourceDefinition> definition = ResourceTree.find(configuration.resources(), service, List.of())
                    .map(ResourceTree.Found::definition);
            DomainEdits made = DomainEdits.of(configuration, service, definition, Optional.of(after));
            if (!made.edits().isEmpty()) {
                touched.add(service);
                edits.addAll(made.edits());
                back.addAll(made.back());
            }
        }
        return touched;
    }

    private static void hazards(ResourcePlan plan, FailoverDomain after, List<CibEdit> edits, Set<String> touched) {
        if (edits.isEmpty()) {
            plan.hazard(MemberHazard.NOTHING_TO_DO.with("subject", after.name()));
            return;
        }
        if (after.restricted() && after.members().size() == 1) {
            plan.hazard(DomainHazard.NOWHERE_ELSE.with(
                    "domain", after.name(), "node", after.members().getFirst().node()));
        }
        if (after.services().isEmpty()) {
            plan.hazard(DomainHazard.NO_SERVICE.with("domain", after.name()));
        } else {
            plan.hazard(DomainHazard.ACTS_AT_ONCE.with(
                    "domain", after.name(), "services", String.join(", ", after.services())));
        }
        if (!touched.isEmpty()) {
            plan.hazard(DomainHazard.SERVICES_TOUCHED.with("services", String.join(", ", touched)));
        }
    }
}
