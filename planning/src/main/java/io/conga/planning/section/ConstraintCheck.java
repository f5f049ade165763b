package io.conga.planning.section;

import io.conga.planning.check.FieldCheck;
import io.conga.planning.check.Problems;
import io.conga.planning.check.ValueType;
import io.conga.planning.known.Known;
import io.conga.planning.member.Members;
import io.conga.protocol.problem.ClusterProblem;
import io.conga.protocol.section.Constraint;
import io.conga.protocol.section.ResourceSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Checks a constraint that somebody wants. */
final class ConstraintCheck {

    private static final List<String> ROLES =
            List.of("Started", "Stopped", "Promoted", "Unpromoted", "Master", "Slave");
    private static final List<String> ACTIONS = List.of("start", "stop", "promote", "demote");
    private static final List<String> FLAGS = List.of("true", "false");
    private static final String AT = "constraint.";

    private final Problems problems;
    private final Members members;
    private final Known known;

    ConstraintCheck(Problems problems, Members members, Known known) {
        this.problems = problems;
        this.members = members;
        this.known = known;
    }

    void check(Constraint constraint) {
        sets(constraint);
        switch (constraint) {
            case Constraint.Location it -> location(it);
            case Constraint.Colocation it -> {
                pair(it.sets(), "resource", it.resource(), "with", it.with());
                choice("role", it.role(), ROLES);
                choice("withRole", it.withRole(), ROLES);
                choice("influence", it.influence(), FLAGS);
                score("score", it.score());
            }
            case Constraint.Order it -> {
                pair(it.sets(), "first", it.first(), "then", it.then());
                choice("firstAction", it.firstAction(), ACTIONS);
                choice("thenAction", it.thenAction(), ACTIONS);
                choice("kind", it.kind(), List.of("Mandatory", "Optional", "Serialize"));
                choice("symmetrical", it.symmetrical(), FLAGS);
                choice("requireAll", it.requireAll(), FLAGS);
            }
            case Constraint.Ticket it -> {
                one(it.sets(), "resource", it.resource());
                choice("role", it.role(), ROLES);
                choice("lossPolicy", it.lossPolicy(), List.of("stop", "demote", "fence", "freeze"));
                if (!it.ticket().matches("[A-Za-z0-9_][A-Za-z0-9_.:-]{0,62}")) {
                    FieldCheck.invalid(
                            problems, AT + "ticket", "A ticket has a name of letters, digits, '-', '_', '.' and ':'.");
                }
            }
        }
    }

    private void location(Constraint.Location it) {
        if (it.pattern().isEmpty()) {
            one(it.sets(), "resource", it.resource());
        } else if (!it.resource().isEmpty() || !it.sets().isEmpty()) {
            FieldCheck.invalid(problems, AT + "pattern", "Name a resource, sets, or a pattern, but one of these only.");
        } else {
            pattern(it.pattern());
        }
        choice("role", it.role(), ROLES);
        choice("discovery", it.discovery(), List.of("always", "never", "exclusive"));
        if (it.rules().isEmpty()) {
            node(it.node());
            if (it.score().isEmpty()) {
                FieldCheck.invalid(problems, AT + "score", "How strongly? Such as 100, INFINITY or -INFINITY.");
            }
            score("score", it.score());
        } else if (!it.node().isEmpty() || !it.score().isEmpty()) {
            FieldCheck.invalid(problems, AT + "rules", "A location has a node and its score, or a rule, not both.");
        } else if (it.rules().size() > 1) {
            FieldCheck.invalid(problems, AT + "rules", "A constraint holds one rule; put others inside it.");
        } else {
            new RuleCheck(problems).top(AT + "rules[0]", it.rules().getFirst());
        }
    }

    private void pattern(String pattern) {
        try {
            Pattern.compile(pattern);
        } catch (PatternSyntaxException wrong) {
            FieldCheck.invalid(
                    problems, AT + "pattern", "It is no regular expression: " + wrong.getDescription() + ".");
        }
    }

    private void node(String node) {
        boolean there = members.names().contains(node)
                || members.configuration().nodes().stream()
                        .anyMatch(each -> each.name().equals(node));
        if (!there) {
            problems.add(
                    AT + "node",
                    ClusterProblem.UNKNOWN_NODE,
                    "node",
                    node.isEmpty() ? "without a name" : node,
                    "cluster",
                    members.clusterName());
        }
    }

    private void one(List<ResourceSet> sets, String field, String resource) {
        if (!sets.isEmpty() && !resource.isEmpty()) {
            FieldCheck.invalid(problems, AT + field, "Name a resource or sets, not both.");
        } else if (sets.isEmpty()) {
            resource(AT + field, resource);
        }
    }

    private void pair(List<ResourceSet> sets, String field, String one, String otherField, String other) {
        if (sets.isEmpty()) {
            resource(AT + field, one);
            resource(AT + otherField, other);
            if (one.equals(other)) {
                FieldCheck.invalid(problems, AT + otherField, "It has to be another resource.");
            }
        } else if (!one.isEmpty() || !other.isEmpty()) {
            FieldCheck.invalid(problems, AT + field, "Name two resources or sets, not both.");
        }
    }

    private void sets(Constraint constraint) {
        for (int i = 0; i < constraint.sets().size(); i++) {
            ResourceSet set = constraint.sets().get(i);
            String field = "sets[" + i + "].";
            if (set.resources().isEmpty()) {
                FieldCheck.invalid(problems, AT + field + "resources", "A set holds at least one resource.");
            }
            Set<String> seen = new HashSet<>();
            for (String id : set.resources()) {
                resource(AT + field + "resources", id);
                if (!seen.add(id)) {
                    FieldCheck.invalid(problems, AT + field + "resources", id + " is named twice.");
                }
            }
            choice(field + "sequential", set.sequential(), FLAGS);
            choice(field + "requireAll", set.requireAll(), FLAGS);
            choice(field + "action", set.action(), ACTIONS);
            choice(field + "role", set.role(), ROLES);
            score(field + "score", set.score());
        }
    }

    /** Constraints may name resources, templates and tags. */
    private void resource(String field, String id) {
        boolean there = known.definitions().stream().anyMatch(each -> each.id().equals(id))
                || SectionPlan.sections(members).tags().stream()
                        .anyMatch(tag -> tag.id().equals(id))
                || Pattern.compile("<template[^>]*\\sid=\"" + Pattern.quote(id) + "\"")
                        .matcher(members.configuration().xml())
                        .find();
        if (!there) {
            problems.add(
                    field,
                    ClusterProblem.UNKNOWN_RESOURCE,
                    "resource",
                    id.isEmpty() ? "without a name" : id,
                    "cluster",
                    members.clusterName());
        }
    }

    private void score(String field, String value) {
        if (!value.isEmpty()) {
            ValueType.reason("score", value, List.of())
                    .ifPresent(reason -> FieldCheck.invalid(problems, AT + field, reason));
        }
    }

    private void choice(String field, String value, List<String> choices) {
        if (!value.isEmpty() && !choices.contains(value)) {
            FieldCheck.invalid(problems, AT + field, "It has to be one of: " + String.join(", ", choices) + ".");
        }
    }
}
