package io.conga.planning.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.conga.planning.cib.CibElement;
import io.conga.planning.history.ObjectChange.Kind;
import io.conga.planning.history.ObjectChange.ValueChange;
import io.conga.planning.secret.SecretName;
import io.conga.protocol.cluster.CibEdit;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Differences between configurations in words, and the edits that lead from one to the other. */
class CibWayTest {

    private static CibElement configuration(String resources) {
        return CibElement.parse("<configuration><resources>" + resources + "</resources></configuration>");
    }

    private static String primitive(String id, String value) {
        return "<primitive id=\"" + id + "\" class=\"ocf\" provider=\"p\" type=\"D\"><instance_attributes id=\"" + id
                + "-i\"><nvpair id=\"" + id + "-i-x\" name=\"x\" value=\"" + value
                + "\"/></instance_attributes></primitive>";
    }

    @Test
    void aChangedValueIsSaidByItsName() {
        List<ObjectChange> changes = CibComparison.of(
                configuration(primitive("a", "1")), configuration(primitive("a", "2") + primitive("b", "3")));
        assertThat(changes).extracting(ObjectChange::kind).containsExactly(Kind.CHANGED, Kind.ADDED);
        assertThat(changes.getFirst().values()).containsExactly(new ValueChange("x", "1", "2"));
        assertThat(changes.getLast().values()).contains(new ValueChange("x", null, "3"));
        assertThat(changes.getFirst().before()).contains("  <instance_attributes id=\"a-i\">");
    }

    @Test
    void aClusterOptionIsSaidByItsNameToo() {
        String options =
                "<configuration><crm_config><cluster_property_set id=\"o\">%s</cluster_property_set></crm_config></configuration>";
        String limit = "<nvpair id=\"o-b\" name=\"batch-limit\" value=\"9\"/>";
        assertThat(CibComparison.of(CibElement.parse(options.formatted("")), CibElement.parse(options.formatted(limit)))
                        .getFirst()
                        .values())
                .containsExactly(new ValueChange("batch-limit", null, "9"));
    }

    @Test
    void anotherOrderAloneIsAChangeToo() {
        assertThat(CibComparison.of(
                        configuration(primitive("a", "1") + primitive("b", "1")),
                        configuration(primitive("b", "1") + primitive("a", "1"))))
                .extracting(ObjectChange::kind)
                .containsExactly(Kind.REORDERED);
    }

    @Test
    void theSameNeedsNoEdit() {
        assertThat(CibWay.edits(configuration(primitive("a", "1")), configuration(primitive("a", "1"))))
                .isEmpty();
    }

    @Test
    void whatStoodInAnotherObjectIsTakenOutFirst() {
        CibElement alone = configuration(primitive("a", "1") + primitive("b", "1"));
        CibElement grouped = configuration("<group id=\"g\">" + primitive("a", "1") + primitive("b", "1") + "</group>");
        assertThat(CibWay.edits(alone, grouped))
                .containsExactly(
                        new CibEdit.Remove("resources", "a"),
                        new CibEdit.Remove("resources", "b"),
                        new CibEdit.Put(
                                "resources",
                                grouped.child("resources")
                                        .orElseThrow()
                                        .children()
                                        .getFirst()
                                        .xml()));
        assertThat(CibWay.edits(grouped, alone)).first().isEqualTo(new CibEdit.Remove("resources", "g"));
    }

    @Test
    void whatComesBackInTheMiddleGetsItsPlace() {
        CibElement two = configuration(primitive("a", "1") + primitive("c", "1"));
        CibElement three = configuration(primitive("a", "1") + primitive("b", "1") + primitive("c", "1"));
        assertThat(CibWay.edits(two, three)).last().isEqualTo(new CibEdit.Order("resources", List.of("a", "b", "c")));
        assertThat(CibWay.edits(three, two)).containsExactly(new CibEdit.Remove("resources", "b"));
    }

    @Test
    void secretsKeepTodaysValueNodesStayAndDaemonsKeepTheirs() {
        String now =
                "<configuration><crm_config><cluster_property_set id=\"o\"><nvpair id=\"o-v\" name=\"dc-version\" value=\"2\"/></cluster_property_set></crm_config>"
                        + "<nodes><node id=\"1\" uname=\"n1\"/><node id=\"2\" uname=\"n2\"/></nodes><resources>"
                        + primitive("a", SecretName.BLANK) + "</resources></configuration>";
        String then =
                "<configuration><crm_config><cluster_property_set id=\"o\"><nvpair id=\"o-v\" name=\"dc-version\" value=\"1\"/></cluster_property_set></crm_config>"
                        + "<nodes><node id=\"1\" uname=\"n1\"/></nodes><resources>" + primitive("a", SecretName.BLANK)
                        + primitive("gone", SecretName.BLANK) + "</resources></configuration>";

        RestoreTarget target = RestoreTarget.of(now, then);

        assertThat(target.lost()).containsExactly("gone-i / x");
        assertThat(target.nodes()).containsExactly("n2");
        assertThat(CibWay.edits(target.now(), target.then()))
                .singleElement()
                .satisfies(edit -> assertThat(edit.toString()).contains("gone").doesNotContain(SecretName.BLANK));
        assertThat(target.now().xml()).contains("${secret:kept.a-i-x}");
    }

    @Test
    void referencesOfXmlAreReadAndWritten() {
        String xml = "<a b=\"&quot;&lt;&amp;&#10;&#x41;\"><c/></a>";
        assertThat(CibElement.parse(xml).attribute("b")).isEqualTo("\"<&\nA");
        assertThat(CibElement.parse(CibElement.parse(xml).xml())).isEqualTo(CibElement.parse(xml));
        assertThat(CibElement.parse("<?xml version=\"1.0\"?>\n<!-- x --><a>\n <b/> <!-- y --></a>\n")
                        .children())
                .hasSize(1);
    }

    @Property(tries = 300)
    void brokenXmlIsRefusedAndNothingElse(@ForAll String damage, @ForAll int at) {
        String xml = configuration(primitive("a", "1")).xml();
        int place = Math.floorMod(at, xml.length());
        try {
            assertThat(CibElement.parse(xml.substring(0, place) + damage + xml.substring(place))
                            .name())
                    .isNotEmpty();
        } catch (IllegalArgumentException refused) {
            assertThat(refused).hasMessageStartingWith("not a CIB's XML");
        }
    }

    @Test
    void whatIsNoXmlIsRefused() {
        for (String broken :
                List.of("", "<a", "<a>", "<a></b>", "<a b=c/>", "<a b=\"&x;\"/>", "<a/><b/>", "<a b=\"1\" b=\"2\"/>")) {
            assertThatThrownBy(() -> CibElement.parse(broken)).as(broken).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
