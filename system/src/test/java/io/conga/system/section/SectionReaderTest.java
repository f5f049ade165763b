package io.conga.system.section;

import static org.assertj.core.api.Assertions.assertThat;

import io.conga.protocol.section.AclSubject;
import io.conga.protocol.section.CibSections;
import io.conga.protocol.section.Condition;
import io.conga.protocol.section.Constraint;
import io.conga.protocol.section.FenceLevel.TargetKind;
import io.conga.protocol.section.ForeignElement;
import io.conga.protocol.section.ResourceSet;
import io.conga.system.Recorded;
import io.conga.system.exec.UnreadableException;
import io.conga.system.xml.Elements;
import io.conga.system.xml.Xml;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** A bit of every section, made by pcs and cibadmin on a real node, becomes records; what has no field is said and kept. */
class SectionReaderTest {

    private final CibSections sections = SectionReader.read(configuration(Recorded.text("cib/sections.xml")));

    private static Element configuration(String text) {
        return Elements.child(Xml.parse(text).getDocumentElement(), "configuration")
                .orElseThrow(() -> new UnreadableException("no configuration"));
    }

    private Constraint constraint(String id) {
        return sections.constraints().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void constraintsOfEachKind() {
        assertThat(constraint("order-web-db-Optional"))
                .isEqualTo(new Constraint.Order(
                        "order-web-db-Optional", "web", "start", "db", "start", "Optional", "false", "", List.of()));
        assertThat(constraint("ticket-T2-app"))
                .isEqualTo(new Constraint.Ticket("ticket-T2-app", "app", "", "T2", "freeze", List.of()));
        assertThat(constraint("colocation_set_wbdbap").sets())
                .extracting(ResourceSet::resources)
                .containsExactly(List.of("web", "db"), List.of("app"));
        var nested = (Constraint.Location) constraint("nest");
        assertThat(nested.pattern()).isEqualTo("w.*");
        assertThat(nested.rules()).singleElement().satisfies(rule -> {
            assertThat(rule.join()).isEqualTo("or");
            assertThat(rule.conditions().getFirst())
                    .isEqualTo(new Condition.Attribute("ne", "rack", "eq", "5", "number", ""));
            assertThat(((Condition.Nested) rule.conditions().get(1)).rule().conditions())
                    .contains(new Condition.Date("nd", "in_range", "2026-01-01", "", Map.of("days", "3"), Map.of()));
        });
        assertThat(((Constraint.Location) constraint("location-db"))
                        .rules()
                        .getFirst()
                        .conditions())
                .singleElement()
                .satisfies(date -> assertThat(((Condition.Date) date).spec())
                        .containsExactlyInAnyOrderEntriesOf(Map.of("hours", "9-16", "weekdays", "1-5")));
    }

    @Test
    void levelsNameNodesPatternsAndAttributes() {
        assertThat(sections.levels())
                .extracting(level -> level.kind() + " " + level.target() + level.value() + " " + level.devices())
                .contains("NODE node1 [dead]", "PATTERN node[23] [dead, dead2]", "ATTRIBUTE rack5 [dead]");
        assertThat(sections.levels()).extracting(level -> level.kind()).contains(TargetKind.values());
    }

    @Test
    void rolesAlertsAndTags() {
        assertThat(sections.roles()).extracting(role -> role.id()).containsExactly("watcher", "obj");
        assertThat(sections.subjects())
                .containsExactly(
                        new AclSubject(AclSubject.Kind.USER, "jane", List.of("watcher")),
                        new AclSubject(AclSubject.Kind.GROUP, "ops", List.of("watcher", "obj")));
        assertThat(sections.alerts().getFirst()).satisfies(alert -> {
            assertThat(alert.meta()).containsEntry("timeout", "15s");
            assertThat(alert.recipients().getFirst().meta()).containsEntry("timestamp-format", "%H");
        });
        assertThat(sections.alerts().get(1).select()).containsExactly("fencing", "attributes");
        assertThat(sections.alerts().get(1).selectAttributes()).containsExactly("rack");
        assertThat(sections.tags().getFirst().references()).containsExactly("web", "db");
    }

    @Test
    void whatHasNoFieldIsKeptWithTheReason() {
        assertThat(sections.foreign()).singleElement().satisfies(one -> {
            assertThat(one.id()).isEqualTo("life");
            assertThat(one.reason()).contains("lifetime");
            assertThat(one.xml()).contains("2030-01-01");
        });
    }

    /** Any element of any recording is in its list or among the foreign ones: none is dropped. */
    @Test
    void nothingIsLost() {
        for (String name : Recorded.all("cib")) {
            Element configuration = configuration(Recorded.text(name));
            CibSections read = SectionReader.read(configuration);
            int there = List.of("constraints", "fencing-topology", "acls", "alerts", "tags").stream()
                    .mapToInt(section ->
                            Elements.grandchildren(configuration, section).size())
                    .sum();
            assertThat(read.constraints().size()
                            + read.levels().size()
                            + read.roles().size()
                            + read.subjects().size()
                            + read.alerts().size()
                            + read.tags().size()
                            + read.foreign().size())
                    .as(name)
                    .isEqualTo(there);
        }
    }

    @Property(tries = 300)
    void brokenSectionsAreUnderstoodOrForeign(
            @ForAll @DoubleRange(min = 0, max = 1) double place, @ForAll @IntRange(max = 40) int cut) {
        String text = Recorded.text("cib/sections.xml");
        int from = text.indexOf("<constraints");
        int at = from + (int) ((text.indexOf("</tags>") - from) * place);
        try {
            CibSections read = SectionReader.read(configuration(text.substring(0, at) + text.substring(at + cut)));
            assertThat(read.foreign()).extracting(ForeignElement::reason).doesNotContain("");
        } catch (UnreadableException notXml) {
            assertThat(notXml.reason()).isNotBlank();
        }
    }
}
