package io.conga.planning.section;

import io.conga.planning.check.Problems;
import io.conga.planning.intent.ConstraintIntent;
import io.conga.planning.known.Known;
import io.conga.planning.member.Members;
import io.conga.planning.plan.Plan;
import io.conga.protocol.cluster.ResourceDefinition;
import io.conga.protocol.section.Constraint;
import io.conga.protocol.section.ForeignElement;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Adds, changes and deletes constraints. */
public final class ConstraintPlanner {

    private static final String SECTION = "constraints";

    private ConstraintPlanner() {}

    /** Adds a constraint, or puts it in the place of the one with its id. */
    public static Plan put(ConstraintIntent.PutConstraint intent, Known known) {
        Members members = Members.of(known, intent.cluster());
        var ids = new FreshIds(members.configuration().xml());
        Constraint constraint = ConstraintXml.named(intent.constraint(), ids);
        Optional<Constraint> before = find(members, constraint.id());
        var problems = new Problems();
        SectionPlan.id(problems, members, "constraint.id", constraint.id(), intent.existing(), before.isPresent());
        new ConstraintCheck(problems, members, known).check(constraint);
        problems.refuse();
        var plan = new SectionPlan(members);
        hazards(plan, members, known, constraint);
        return plan.put(
                        SECTION,
                        constraint.id(),
                        ConstraintXml.of(constraint, ids).toString(),
                        before.map(ConstraintPlanner::asItIs).orElse(null))
                .settle()
                .build(
                        intent,
                        (before.isPresent() ? SectionSentence.CHANGE_CONSTRAINT : SectionSentence.ADD_CONSTRAINT)
                                .with("element", constraint.id()),
                        SectionPlan.written(constraint.id()));
    }

    /** Deletes a constraint, one that no form can hold too. */
    public static Plan delete(ConstraintIntent.DeleteConstraint intent, Known known) {
        Members members = Members.of(known, intent.cluster());
        Optional<String> before = find(members, intent.id())
                .map(ConstraintPlanner::asItIs)
                .or(() -> SectionPlan.foreign(members, SECTION, intent.id()).map(ForeignElement::xml));
        if (before.isEmpty()) {
            SectionPlan.notFound("constraint", intent.id());
        }
        var problems = new Problems();
        SectionPlan.alone(problems, members, "id", intent.id());
        problems.refuse();
        return new SectionPlan(members)
                .delete(SECTION, intent.id(), before.orElseThrow())
                .settle()
                .build(
                        intent,
                        SectionSentence.DELETE_CONSTRAINT.with("element", intent.id()),
                        SectionPlan.deleted(intent.id()));
    }

    private static String asItIs(Constraint constraint) {
        return ConstraintXml.of(constraint, new FreshIds("")).toString();
    }

    private static Optional<Constraint> find(Members members, String id) {
        return SectionPlan.sections(members).constraints().stream()
                .filter(constraint -> constraint.id().equals(id))
                .findFirst();
    }

    private static void hazards(SectionPlan plan, Members members, Known known, Constraint constraint) {
        SectionPlan.sections(members).constraints().stream()
                .filter(other -> !other.id().equals(constraint.id()) && same(other, constraint))
                .forEach(other -> plan.hazard(SectionHazard.SAME_CONSTRAINT.with("other", other.id())));
        if (constraint instanceof Constraint.Location location) {
            if (location.rules().stream().anyMatch(RuleCheck::asksForResources)) {
                plan.hazard(SectionHazard.RULE_OF_RESOURCES.with());
            }
            if (!location.pattern().isEmpty()) {
                List<String> matched = known.definitions().stream()
                        .map(ResourceDefinition::id)
                        .filter(Pattern.compile(location.pattern()).asPredicate())
                        .toList();
                plan.hazard(
                        matched.isEmpty()
                                ? SectionHazard.PATTERN_MATCHES_NONE.with()
                                : SectionHazard.PATTERN_MATCHES.with("resources", String.join(", ", matched)));
            }
        }
    }

    /** Whether both name the same resources, and the same node where there is one. */
    private static boolean same(Constraint one, Constraint other) {
        return switch (one) {
            case Constraint.Location it ->
                other instanceof Constraint.Location that
                        && !it.resource().isEmpty()
                        && it.resource().equals(that.resource())
                        && !it.node().isEmpty()
                        && it.node().equals(that.node());
            case Constraint.Colocation it ->
                other instanceof Constraint.Colocation that
                        && !it.resource().isEmpty()
                        && it.resource().equals(that.resource())
                        && it.with().equals(that.with());
            case Constraint.Order it ->
                other instanceof Constraint.Order that
                        && !it.first().isEmpty()
                        && it.first().equals(that.first())
                        && it.then().equals(that.then());
            case Constraint.Ticket it ->
                other instanceof Constraint.Ticket that
                        && !it.resource().isEmpty()
                        && it.resource().equals(that.resource())
                        && it.ticket().equals(that.ticket());
        };
    }
}
