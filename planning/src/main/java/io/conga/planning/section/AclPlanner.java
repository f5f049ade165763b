package io.conga.planning.section;

import io.conga.planning.check.Problems;
import io.conga.planning.intent.AclIntent;
import io.conga.planning.known.Known;
import io.conga.planning.member.Members;
import io.conga.planning.plan.Plan;
import io.conga.protocol.cluster.CibEdit;
import io.conga.protocol.problem.ClusterProblem;
import io.conga.protocol.section.AclRole;
import io.conga.protocol.section.AclSubject;
import io.conga.protocol.section.ForeignElement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Roles, who has them, and whether they count. */
public final class AclPlanner {

    private static final String SECTION = "acls";
    private static final String OPTION = "enable-acl";

    private AclPlanner() {}

    /** Adds or changes a role. */
    public static Plan role(AclIntent.PutAclRole intent, Known known) {
        Members members = Members.of(known, intent.cluster());
        AclRole role = intent.role();
        Optional<AclRole> before = SectionPlan.sections(members).roles().stream()
                .filter(each -> each.id().equals(role.id()))
                .findFirst();
        var problems = new Problems();
        SectionPlan.id(problems, members, "role.id", role.id(), intent.existing(), before.isPresent());
        AclCheck.role(problems, members, role);
        problems.refuse();
        return put(
                members,
                intent,
                role.id(),
                AclXml.role(role, new FreshIds(members.configuration().xml())),
                before.map(each -> AclXml.role(each, new FreshIds(""))),
                before.isPresent() ? SectionSentence.CHANGE_ROLE : SectionSentence.ADD_ROLE);
    }

    /** Adds or changes a user or group. */
    public static Plan subject(AclIntent.PutAclSubject intent, Known known) {
        Members members = Members.of(known, intent.cluster());
        AclSubject subject = intent.subject();
        Optional<AclSubject> before = SectionPlan.sections(members).subjects().stream()
                .filter(each -> each.id().equals(subject.id()) && each.kind() == subject.kind())
                .findFirst();
        var problems = new Problems();
        SectionPlan.id(problems, members, "subject.id", subject.id(), intent.existing(), before.isPresent());
        AclCheck.subject(problems, members, subject);
        problems.refuse();
        return put(
                members,
                intent,
                subject.id(),
                AclXml.subject(subject),
                before.map(AclXml::subject),
                before.isPresent() ? SectionSentence.CHANGE_SUBJECT : SectionSentence.ADD_SUBJECT);
    }

    private static Plan put(
            Members members, AclIntent intent, String id, String xml, Optional<String> before, SectionSentence title) {
        var plan = new SectionPlan(members);
        if (!enabled(members)) {
            plan.hazard(SectionHazard.ACLS_ARE_OFF.with());
        }
        return plan.put(SECTION, id, xml, before.orElse(null))
                .build(intent, title.with("element", id), SectionPlan.written(id));
    }

    /** Deletes a role that nobody has, a user, a group, or what no form can hold. */
    public static Plan delete(AclIntent.DeleteAcl intent, Known known) {
        Members members = Members.of(known, intent.cluster());
        String id = intent.id();
        Optional<String> role = SectionPlan.sections(members).roles().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .map(each -> AclXml.role(each, new FreshIds("")));
        Optional<String> before = role.or(() -> SectionPlan.sections(members).subjects().stream()
                        .filter(each -> each.id().equals(id))
                        .findFirst()
                        .map(AclXml::subject))
                .or(() -> SectionPlan.foreign(members, SECTION, id).map(ForeignElement::xml));
        if (before.isEmpty()) {
            SectionPlan.notFound("role, user or group", id);
        }
        var problems = new Problems();
        SectionPlan.alone(problems, members, "id", id);
        String users = SectionPlan.sections(members).subjects().stream()
                .filter(subject -> subject.roles().contains(id))
                .map(AclSubject::id)
                .collect(Collectors.joining(", "));
        if (!users.isEmpty()) {
            problems.add("id", ClusterProblem.STILL_USED, "name", id, "users", users);
        }
        problems.refuse();
        return new SectionPlan(members)
                .delete(SECTION, id, before.orElseThrow())
                .build(intent, SectionSentence.DELETE_ACL.with("element", id), SectionPlan.deleted(id));
    }

    /** Turns the lists on or off. */
    public static Plan enable(AclIntent.EnableAcls intent, Known known) {
        Members members = Members.of(known, intent.cluster());
        var plan = new SectionPlan(members);
        if (intent.enabled()) {
            String subjects = SectionPlan.sections(members).subjects().stream()
                    .map(AclSubject::id)
                    .collect(Collectors.joining(", "));
            plan.hazard(SectionHazard.ACLS_TURN_ON.with("subjects", subjects.isEmpty() ? "-" : subjects));
        }
        String before = members.configuration().properties().getOrDefault(OPTION, "");
        return plan.edit(
                        "acls",
                        SectionSentence.STEP_ACLS.with(),
                        List.of(set(String.valueOf(intent.enabled()))),
                        List.of(set(before)))
                .build(
                        intent,
                        (intent.enabled() ? SectionSentence.ENABLE_ACLS : SectionSentence.DISABLE_ACLS).with(),
                        SectionPlan.written(OPTION));
    }

    private static CibEdit set(String value) {
        return new CibEdit.SetValues("crm_config", "cluster_property_set", Map.of(OPTION, value));
    }

    private static boolean enabled(Members members) {
        return members.configuration()
                .properties()
                .getOrDefault(OPTION, "false")
                .equals("true");
    }
}
