package io.conga.planning;

import static org.assertj.core.api.Assertions.assertThat;

import io.conga.planning.intent.AclIntent;
import io.conga.planning.intent.AlertIntent;
import io.conga.planning.intent.AttributeIntent;
import io.conga.planning.intent.AttributeIntent.AttributeKind;
import io.conga.planning.intent.ConstraintIntent;
import io.conga.planning.intent.FenceIntent;
import io.conga.planning.intent.FenceIntent.NewFenceLevel;
import io.conga.planning.intent.Intent;
import io.conga.planning.intent.TagIntent;
import io.conga.planning.known.Known;
import io.conga.protocol.problem.Severity;
import io.conga.protocol.section.AclRole;
import io.conga.protocol.section.AclRole.AclPermission;
import io.conga.protocol.section.AclSubject;
import io.conga.protocol.section.Alert;
import io.conga.protocol.section.Alert.Recipient;
import io.conga.protocol.section.Condition;
import io.conga.protocol.section.Constraint;
import io.conga.protocol.section.FenceLevel.TargetKind;
import io.conga.protocol.section.ResourceSet;
import io.conga.protocol.section.Rule;
import io.conga.protocol.section.Tag;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every rule for the sections of the CIB, broken once. */
class SectionRefusalsTest {

    private static final Known RUNNING = SectionCases.sectioned().known();

    private static List<String> put(Constraint constraint) {
        return Refusal.of(new ConstraintIntent.PutConstraint("c1", constraint, false), RUNNING);
    }

    private static Constraint.Location location(String node, String score, Rule... rules) {
        return new Constraint.Location("", "app", "", List.of(), "", node, score, List.of(rules), "");
    }

    private static List<String> hazards(Intent intent, Known known, Severity severity) {
        return Planner.plan(intent, known).hazards().stream()
                .filter(hazard -> hazard.severity() == severity)
                .map(hazard -> hazard.message().code())
                .toList();
    }

    @Test
    void aConstraintThatSaysTooMuchOrTooLittle() {
        assertThat(put(location("node9", "much")))
                .containsExactly(
                        "cluster.unknown-node at constraint.node", "request.invalid-field at constraint.score");
        assertThat(put(location("node1", ""))).containsExactly("request.invalid-field at constraint.score");
        assertThat(put(new Constraint.Location("loc", "app", "", List.of(), "King", "node1", "1", List.of(), "")))
                .containsExactly("cluster.name-taken at constraint.id", "request.invalid-field at constraint.role");
        assertThat(put(new Constraint.Location("", "app", "(", List.of(), "", "node1", "1", List.of(), "")))
                .containsExactly("request.invalid-field at constraint.pattern");
        assertThat(put(new Constraint.Colocation("", "app", "", "app", "", "1", "perhaps", "", List.of())))
                .containsExactly(
                        "request.invalid-field at constraint.with", "request.invalid-field at constraint.influence");
        assertThat(put(new Constraint.Order(
                        "",
                        "app",
                        "begin",
                        "",
                        "",
                        "",
                        "",
                        "",
                        List.of(new ResourceSet("", List.of("nope", "app", "app"), "", "", "", "", "")))))
                .containsExactly(
                        "cluster.unknown-resource at constraint.sets[0].resources",
                        "request.invalid-field at constraint.sets[0].resources",
                        "request.invalid-field at constraint.first",
                        "request.invalid-field at constraint.firstAction");
        assertThat(put(new Constraint.Ticket("", "some", "", "no good", "explode", List.of())))
                .containsExactly(
                        "request.invalid-field at constraint.lossPolicy", "request.invalid-field at constraint.ticket");
        assertThat(Refusal.of(new ConstraintIntent.DeleteConstraint("c1", "nope"), RUNNING))
                .containsExactly("request.not-found at id");
    }

    @Test
    void aRuleThatMakesNoSense() {
        var rule = new Rule(
                "",
                "",
                "",
                "",
                "xor",
                List.of(
                        new Condition.Attribute("", "", "like", "", "", ""),
                        new Condition.Date("", "in_range", "", "tomorrow", Map.of(), Map.of("moon", "1")),
                        new Condition.Nested(new Rule("", "", "", "", "", List.of()))));
        assertThat(put(location("", "", rule)))
                .containsExactly(
                        "request.invalid-field at constraint.rules[0].score",
                        "request.invalid-field at constraint.rules[0].join",
                        "request.invalid-field at constraint.rules[0].conditions[0].attribute",
                        "request.invalid-field at constraint.rules[0].conditions[0].operation",
                        "request.invalid-field at constraint.rules[0].conditions[0].value",
                        "request.invalid-field at constraint.rules[0].conditions[1].end",
                        "request.invalid-field at constraint.rules[0].conditions[1].spec.moon",
                        "request.invalid-field at constraint.rules[0].conditions[2].rule.conditions");
    }

    @Test
    void fencingLevelsThatCanNotWork() {
        assertThat(Refusal.of(
                        new FenceIntent.SetFenceLevels(
                                "c1",
                                TargetKind.NODE,
                                "node9",
                                "x",
                                List.of(
                                        new NewFenceLevel(0, List.of()),
                                        new NewFenceLevel(1, List.of("app")),
                                        new NewFenceLevel(1, List.of("fence1", "fence1")))),
                        RUNNING))
                .containsExactly(
                        "request.invalid-field at target",
                        "request.invalid-field at value",
                        "request.invalid-field at levels[0].index",
                        "request.invalid-field at levels[0].devices",
                        "request.invalid-field at levels[1].devices",
                        "request.invalid-field at levels[2].index",
                        "request.invalid-field at levels[2].devices");
    }

    @Test
    void aNodeIsConfirmedOffByItsNameAndNeverWhileItRuns() {
        assertThat(Refusal.of(new FenceIntent.ConfirmOff("c1", "node3", "node"), RUNNING))
                .containsExactly("request.invalid-field at typed");
        assertThat(hazards(new FenceIntent.ConfirmOff("c1", "node3", "node3"), RUNNING, Severity.BLOCK))
                .containsExactly("hazard.confirm-online", "hazard.confirm-answers");
    }

    @Test
    void rolesAndWhoHasThem() {
        assertThat(Refusal.of(new AclIntent.DeleteAcl("c1", "reader"), RUNNING))
                .containsExactly("cluster.still-used at id");
        assertThat(Refusal.of(
                        new AclIntent.PutAclRole(
                                "c1",
                                new AclRole(
                                        "reader",
                                        "",
                                        List.of(
                                                new AclPermission("", "own", "/cib", "app", "", "", ""),
                                                new AclPermission("", "read", "//[", "", "", "x", ""),
                                                new AclPermission("", "read", "", "nope", "", "", ""))),
                                false),
                        RUNNING))
                .containsExactly(
                        "cluster.name-taken at role.id",
                        "request.invalid-field at role.permissions[0].kind",
                        "request.invalid-field at role.permissions[0].xpath",
                        "request.invalid-field at role.permissions[1].attribute",
                        "request.invalid-field at role.permissions[1].xpath",
                        "request.invalid-field at role.permissions[2].reference");
        assertThat(Refusal.of(
                        new AclIntent.PutAclSubject(
                                "c1", new AclSubject(AclSubject.Kind.USER, "root", List.of("nope")), false),
                        RUNNING))
                .containsExactly("request.invalid-field at subject.roles[0]", "request.invalid-field at subject.id");
    }

    @Test
    void alertsTagsAndAttributes() {
        assertThat(Refusal.of(
                        new AlertIntent.PutAlert(
                                "c1",
                                new Alert(
                                        "nope",
                                        "tell",
                                        "",
                                        Map.of(),
                                        Map.of("timeout", "soon", "colour", "red"),
                                        List.of("weather"),
                                        List.of("rack"),
                                        List.of(new Recipient("", "", "", Map.of(), Map.of()))),
                                true),
                        RUNNING))
                .containsExactly(
                        "request.not-found at alert.id",
                        "request.invalid-field at alert.path",
                        "request.invalid-field at alert.select[0]",
                        "request.invalid-field at alert.selectAttributes",
                        "cluster.parameter-invalid at alert.meta.colour",
                        "cluster.parameter-invalid at alert.meta.timeout",
                        "request.invalid-field at alert.recipients[0].value");
        assertThat(Refusal.of(new TagIntent.PutTag("c1", new Tag("t", List.of("nope", "app", "app")), false), RUNNING))
                .containsExactly(
                        "request.invalid-field at tag.references[0]", "request.invalid-field at tag.references[2]");
        assertThat(Refusal.of(
                        new AttributeIntent.SetNodeAttributes(
                                "c1", "node1", AttributeKind.UTILIZATION, Map.of("memory", "-1", "a b", "1")),
                        RUNNING))
                .containsExactly("request.invalid-field at values.a b", "request.invalid-field at values.memory");
    }
}
