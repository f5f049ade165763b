package io.conga.planning.why;

import io.conga.planning.plan.Sentence;
import io.conga.protocol.cluster.ClusterConfiguration.ConfiguredNode;
import io.conga.protocol.cluster.ClusterConfiguration.ConstraintDefinition;
import io.conga.protocol.cluster.ClusterView;
import io.conga.protocol.cluster.ResourceState;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What speaks for and against a node, by the configuration and by what happened there. */
final class WhyReasons {

    private final WhySubject subject;
    private final ClusterView view;
    private final Set<String> runsOn;

    WhyReasons(WhySubject subject, ClusterView view, Set<String> runsOn) {
        this.subject = subject;
        this.view = view;
        this.runsOn = runsOn;
    }

    List<Sentence> of(String node) {
        var reasons = new ArrayList<Sentence>();
        boolean named = false;
        for (ConstraintDefinition constraint : subject.configuration().constraints()) {
            if (constraint.resources().stream().noneMatch(subject.ids()::contains)) {
                continue;
            }
            switch (constraint.type()) {
                case "location" -> {
                    named |= node.equals(constraint.node()) || constraint.rule() != null;
                    location(constraint, node, reasons);
                }
                case "colocation" -> colocation(constraint, reasons);
                default -> {}
            }
        }
        if (!named && "false".equals(subject.configuration().properties().get("symmetric-cluster"))) {
            reasons.add(WhySentence.OPT_IN.with("node", node));
        }
        if (runsOn.contains(node)) {
            reasons.add(
                    subject.stickiness().equals("0")
                            ? WhySentence.STICKINESS_NONE.with()
                            : WhySentence.STICKINESS.with("stickiness", subject.stickiness()));
        }
        subject.parents().stream()
                .filter(parent -> parent.kind() == ResourceState.Kind.GROUP)
                .findFirst()
                .ifPresent(parent -> reasons.add(WhySentence.GROUP.with("parent", parent.id())));
        failures(node, reasons);
        capacities(node, reasons);
        return reasons;
    }

    private void location(ConstraintDefinition constraint, String node, List<Sentence> reasons) {
        if (constraint.rule() != null) {
            reasons.add(WhySentence.LOCATION_RULE.with("constraint", constraint.id()));
        } else if (node.equals(constraint.node())) {
            WhySentence sentence = constraint.byMove() ? WhySentence.LOCATION_MOVE : WhySentence.LOCATION;
            reasons.add(sentence.with(
                    "constraint",
                    constraint.id(),
                    "node",
                    node,
                    "score",
                    constraint.score() == null ? "0" : constraint.score()));
        }
    }

    private void colocation(ConstraintDefinition constraint, List<Sentence> reasons) {
        Map<String, String> attributes = constraint.attributes();
        // Only the dependent one follows; with-rsc goes where it likes.
        if (!subject.ids().contains(attributes.getOrDefault("rsc", ""))) {
            return;
        }
        String other = attributes.getOrDefault("with-rsc", "?");
        String score = constraint.score() == null ? "INFINITY" : constraint.score();
        Set<String> where = new LinkedHashSet<>();
        view.resources().forEach(state -> collect(state, other, where));
        WhySentence sentence = score.startsWith("-") ? WhySentence.APART : WhySentence.COLOCATED;
        reasons.add(sentence.with(
                "constraint",
                constraint.id(),
                "other",
                other,
                "score",
                score,
                "where",
                where.isEmpty() ? "–" : String.join(", ", where)));
    }

    private static void collect(ResourceState state, String id, Set<String> into) {
        if (NodeScores.base(state.id()).equals(id)) {
            into.addAll(state.nodes());
            state.children().forEach(child -> into.addAll(child.nodes()));
        } else {
            state.children().forEach(child -> collect(child, id, into));
        }
    }

    private void failures(String node, List<Sentence> reasons) {
        int count = view.attributes().getOrDefault(node, Map.of()).entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("fail-count-" + subject.id() + "#"))
                .mapToInt(entry -> NodeScores.number(entry.getValue()))
                .sum();
        String failed = view.failures().stream()
                .filter(failure -> NodeScores.base(failure.resource()).equals(subject.id())
                        && failure.node().equals(node))
                .map(failure -> failure.task() + " (" + failure.exitStatus() + ")")
                .collect(Collectors.joining(", "));
        if (count > 0 || !failed.isEmpty()) {
            reasons.add(WhySentence.FAILED.with(
                    "failures",
                    failed.isEmpty() ? "?" : failed,
                    "threshold",
                    subject.meta("migration-threshold").orElse("INFINITY"),
                    "count",
                    NodeScores.words(count)));
        }
    }

    private void capacities(String node, List<Sentence> reasons) {
        Map<String, String> has = subject.configuration().nodes().stream()
                .filter(one -> one.name().equals(node))
                .findFirst()
                .map(ConfiguredNode::utilization)
                .orElse(Map.of());
        subject.utilization()
                .forEach((name, needs) -> reasons.add(WhySentence.CAPACITY.with(
                        "name", name, "needs", needs, "node", node, "has", has.getOrDefault(name, "0"))));
    }
}
