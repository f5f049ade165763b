package io.conga.planning.section;

import io.conga.planning.check.FieldCheck;
import io.conga.planning.check.Problems;
import io.conga.planning.intent.Intent;
import io.conga.planning.member.MemberHazard;
import io.conga.planning.member.Members;
import io.conga.planning.plan.Hazard;
import io.conga.planning.plan.Plan;
import io.conga.planning.plan.Sentence;
import io.conga.planning.plan.Undo;
import io.conga.planning.step.Place;
import io.conga.planning.step.StepSentence;
import io.conga.planning.step.Steps;
import io.conga.protocol.cluster.CibEdit;
import io.conga.protocol.cluster.ClusterView;
import io.conga.protocol.operation.Operation;
import io.conga.protocol.problem.RequestProblem;
import io.conga.protocol.section.CibSections;
import io.conga.protocol.section.ForeignElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/*
 * | Phase  | Where             | Do                        | Undo                                       |
 * |--------|-------------------|---------------------------|--------------------------------------------|
 * | write  | any online member | EditCib(put the element)  | EditCib(delete it, or put what was before) |
 * | delete | any online member | EditCib(delete it)        | EditCib(put what was before)               |
 * | settle | any online member | AwaitSettled              | (changes nothing)                          |
 */
/** What plans for one element of a section share. */
public final class SectionPlan {

    /** Resources that a constraint moves may take minutes to stop and start. */
    private static final int SETTLE_SECONDS = 600;

    private final Members members;
    private final Place place;
    private final Steps steps = new Steps();
    private final List<Hazard> hazards = new ArrayList<>();

    /** A plan whose steps any online member can do. */
    public SectionPlan(Members members) {
        this.members = members;
        this.place = members.anyOnline();
        ClusterView view = members.cluster().view();
        if (view != null && !view.quorate()) {
            hazard(MemberHazard.NO_QUORUM_NOW.with("cluster", members.clusterName()));
        }
    }

    /** The sections as they are. */
    public static CibSections sections(Members members) {
        return members.configuration().sections();
    }

    /** Something to know. */
    public SectionPlan hazard(Hazard hazard) {
        hazards.add(hazard);
        return this;
    }

    /** A step. */
    SectionPlan step(String id, Sentence title, Operation operation, @Nullable Operation undo) {
        steps.phase().add(id, place, title, operation, undo);
        return this;
    }

    /** An edit, and the edit that takes it back whatever the version then is. */
    public SectionPlan edit(String id, Sentence title, List<CibEdit> edits, List<CibEdit> back) {
        return step(
                id,
                title,
                new Operation.EditCib(members.configuration().version(), edits, title.text()),
                new Operation.EditCib(null, back, "undo: " + title.text()));
    }

    /** Writes an element. @param before the same one as it is; null where it is new */
    SectionPlan put(String section, String id, String xml, @Nullable String before) {
        return edit(
                "write." + id,
                SectionSentence.STEP_WRITE.with("element", id),
                List.of(new CibEdit.Put(section, xml)),
                List.of(before == null ? new CibEdit.Delete(id) : new CibEdit.Put(section, before)));
    }

    /** Deletes an element. */
    public SectionPlan delete(String section, String id, String before) {
        return edit(
                "delete." + id,
                SectionSentence.STEP_DELETE.with("element", id),
                List.of(new CibEdit.Delete(id)),
                List.of(new CibEdit.Put(section, before)));
    }

    /** Waits until the cluster has followed. */
    public SectionPlan settle() {
        return step("settle", StepSentence.AWAIT_SETTLED.with(), new Operation.AwaitSettled(SETTLE_SECONDS), null);
    }

    /** The plan. */
    public Plan build(Intent intent, Sentence title, Undo undo) {
        return new Plan(
                intent,
                title,
                members.cluster().id(),
                steps.systems(),
                steps.list(),
                hazards,
                undo,
                members.cibFingerprint());
    }

    static Undo written(String id) {
        return new Undo(true, true, SectionSentence.WRITE_UNDO.with("element", id));
    }

    /** What becomes of an element that is deleted. */
    public static Undo deleted(String id) {
        return new Undo(true, true, SectionSentence.DELETE_UNDO.with("element", id));
    }

    /** A foreign element of that section. */
    public static Optional<ForeignElement> foreign(Members members, String section, String id) {
        return sections(members).foreign().stream()
                .filter(element ->
                        element.section().equals(section) && element.id().equals(id) && !id.isEmpty())
                .findFirst();
    }

    /** Refuses an id for a new element that is taken, or for an existing one that is not there. */
    static void id(Problems problems, Members members, String field, String id, boolean existing, boolean found) {
        if (!existing) {
            FieldCheck.newId(problems, field, id, members.configuration().xml());
        } else if (!found) {
            problems.add(field, RequestProblem.NOT_FOUND, "kind", "element", "id", id);
        } else {
            alone(problems, members, field, id);
        }
    }

    /** A user and a resource may share an id in the CIB; an edit by id could then hit the wrong one. */
    static void alone(Problems problems, Members members, String field, String id) {
        long times = Pattern.compile(
                        "<(?!role|obj_ref|resource_ref)[A-Za-z_-]+(?:\\s[^>]*)?\\sid=\"" + Pattern.quote(id) + "\"")
                .matcher(members.configuration().xml())
                .results()
                .count();
        if (times > 1) {
            FieldCheck.invalid(
                    problems,
                    field,
                    "Something else in the configuration has the id " + id + " too; rename one with cibadmin.");
        }
    }

    /** Refuses what is not there. */
    public static void notFound(String kind, String id) {
        var problems = new Problems();
        problems.add("id", RequestProblem.NOT_FOUND, "kind", kind, "id", id);
        problems.refuse();
    }
}
