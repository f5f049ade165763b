package io.conga.planning.section;

import io.conga.planning.check.FieldCheck;
import io.conga.planning.check.Problems;
import io.conga.planning.cib.XmlElement;
import io.conga.planning.intent.TagIntent;
import io.conga.planning.known.Known;
import io.conga.planning.member.Members;
import io.conga.planning.plan.Plan;
import io.conga.protocol.problem.ClusterProblem;
import io.conga.protocol.section.Constraint;
import io.conga.protocol.section.ForeignElement;
import io.conga.protocol.section.Tag;
import java.util.Optional;
import java.util.stream.Collectors;

/** Names for several elements. */
public final class TagPlanner {

    private static final String SECTION = "tags";

    private TagPlanner() {}

    /** Adds or changes a tag. */
    public static Plan put(TagIntent.PutTag intent, Known known) {
        Members members = Members.of(known, intent.cluster());
        Tag tag = intent.tag();
        Optional<Tag> before = find(members, tag.id());
        var problems = new Problems();
        SectionPlan.id(problems, members, "tag.id", tag.id(), intent.existing(), before.isPresent());
        if (tag.references().isEmpty()) {
            FieldCheck.invalid(problems, "tag.references", "A tag stands for at least one element.");
        }
        for (int i = 0; i < tag.references().size(); i++) {
            String id = tag.references().get(i);
            String field = "tag.references[" + i + "]";
            if (!FieldCheck.taken(id, members.configuration().xml())) {
                FieldCheck.invalid(problems, field, "Nothing in the configuration has the id " + id + ".");
            } else if (tag.references().indexOf(id) < i) {
                FieldCheck.invalid(problems, field, id + " is named twice.");
            } else if (id.equals(tag.id())) {
                FieldCheck.invalid(problems, field, "A tag can't stand for itself.");
            }
        }
        problems.refuse();
        return new SectionPlan(members)
                .put(SECTION, tag.id(), xml(tag), before.map(TagPlanner::xml).orElse(null))
                .settle()
                .build(
                        intent,
                        (before.isPresent() ? SectionSentence.CHANGE_TAG : SectionSentence.ADD_TAG)
                                .with("element", tag.id()),
                        SectionPlan.written(tag.id()));
    }

    /** Deletes a tag that no constraint names. */
    public static Plan delete(TagIntent.DeleteTag intent, Known known) {
        Members members = Members.of(known, intent.cluster());
        String id = intent.id();
        Optional<String> before = find(members, id)
                .map(TagPlanner::xml)
                .or(() -> SectionPlan.foreign(members, SECTION, id).map(ForeignElement::xml));
        if (before.isEmpty()) {
            SectionPlan.notFound("tag", id);
        }
        String users = SectionPlan.sections(members).constraints().stream()
                .filter(constraint -> ConstraintXml.resources(constraint).anyMatch(id::equals))
                .map(Constraint::id)
                .collect(Collectors.joining(", "));
        var problems = new Problems();
        SectionPlan.alone(problems, members, "id", id);
        if (!users.isEmpty()) {
            problems.add("id", ClusterProblem.STILL_USED, "name", id, "users", users);
        }
        problems.refuse();
        return new SectionPlan(members)
                .delete(SECTION, id, before.orElseThrow())
                .build(intent, SectionSentence.DELETE_TAG.with("element", id), SectionPlan.deleted(id));
    }

    private static Optional<Tag> find(Members members, String id) {
        return SectionPlan.sections(members).tags().stream()
                .filter(each -> each.id().equals(id))
                .findFirst();
    }

    private static String xml(Tag tag) {
        XmlElement element = Xml.element("tag", tag.id());
        tag.references().forEach(id -> element.child(Xml.element("obj_ref", id)));
        return element.toString();
    }
}
