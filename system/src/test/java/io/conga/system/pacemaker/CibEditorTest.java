package io.conga.system.pacemaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.conga.protocol.cluster.CibEdit;
import io.conga.protocol.cluster.CibEdit.Delete;
import io.conga.protocol.cluster.CibEdit.Put;
import io.conga.protocol.cluster.CibEdit.SetValues;
import io.conga.protocol.cluster.ClusterConfiguration;
import io.conga.protocol.cluster.ResourceDefinition;
import io.conga.protocol.problem.ProblemException;
import io.conga.system.Recorded;
import io.conga.system.xml.Elements;
import io.conga.system.xml.Xml;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Edits change what they name, and nothing else. */
class CibEditorTest {

    private static final String DUMMY = "<primitive id=\"fresh\" class=\"ocf\" provider=\"pacemaker\" type=\"Dummy\"/>";

    private static String edited(String text, CibEdit... edits) {
        Document document = Xml.parse(text);
        CibEditor.apply(document, List.of(edits));
        return Xml.write(document);
    }

    private static String healthy() {
        return Recorded.text("cib/healthy.xml");
    }

    /** pacemaker_remote: the node and the resource that connects to it have one id, and it is an id of the resource only. */
    @Test
    void aRemoteNodesResourceIsReplacedAndTheNodeOfTheSameIdStays() {
        String cib = "<cib><configuration><nodes><node id=\"far\" type=\"remote\" uname=\"far\"/></nodes>"
                + "<resources><primitive class=\"ocf\" id=\"far\"/></resources></configuration></cib>";

        assertThat(edited(cib, new CibEdit.Put("resources", "<primitive id=\"far\" class=\"systemd\"/>")))
                .isEqualTo(cib.replace("class=\"ocf\"", "class=\"systemd\""));
        assertThat(edited(cib, new CibEdit.Delete("far")))
                .contains("<node id=\"far\"")
                .doesNotContain("primitive");
    }

    @Test
    void anObjectIsTakenOutAloneAndAnEmptiedOptionalSectionGoes() {
        String cib = "<cib><configuration><resources><primitive id=\"a\"/><primitive id=\"b\"/></resources>"
                + "<constraints><rsc_location id=\"l\" rsc=\"a\"/></constraints><tags><tag id=\"t\"/></tags></configuration></cib>";
        assertThat(edited(cib, new CibEdit.Remove("resources", "a"), new CibEdit.Remove("tags", "t")))
                .isEqualTo("<cib><configuration><resources><primitive id=\"b\"/></resources>"
                        + "<constraints><rsc_location id=\"l\" rsc=\"a\"/></constraints></configuration></cib>");
        assertThat(edited(cib, new CibEdit.Remove("resources", "nosuch"))).isEqualTo(cib);
    }

    @Test
    void objectsStandInTheOrderThatIsAskedForAndTheRestBehindThem() {
        String cib =
                "<cib><configuration><resources><p id=\"a\"/><p id=\"b\"/><p id=\"c\"/></resources></configuration></cib>";
        assertThat(edited(cib, new CibEdit.Order("resources", List.of("c", "a"))))
                .isEqualTo(
                        "<cib><configuration><resources><p id=\"c\"/><p id=\"a\"/><p id=\"b\"/></resources></configuration></cib>");
        assertThatThrownBy(() -> edited(cib, new CibEdit.Order("resources", List.of("x"))))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> edited(cib, new CibEdit.Order("status", List.of())))
                .isInstanceOf(ProblemException.class);
    }

    private static ClusterConfiguration after(CibEdit... edits) {
        return CibParser.parse(edited(healthy(), edits));
    }

    private static Element root(String text) {
        return Xml.parse(text).getDocumentElement();
    }

    private static ResourceDefinition resource(ClusterConfiguration configuration, String id) {
        return configuration.resources().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void noEditGivesAnIdenticalDocument() {
        for (String name : Recorded.all("cib")) {
            String text = Recorded.text(name);
            assertThat(Xml.parse(edited(text)).getDocumentElement().isEqualNode(root(text)))
                    .as(name)
                    .isTrue();
        }
    }

    @Test
    void whatIsPutIsAddedOnceAndReplacedThen() {
        ClusterConfiguration once = after(new Put("resources", DUMMY));
        assertThat(resource(once, "fresh").parameters()).isEmpty();
        String twice = edited(edited(healthy(), new Put("resources", DUMMY)), new Put("resources", DUMMY));
        assertThat(Elements.same(root(twice), root(edited(healthy(), new Put("resources", DUMMY)))))
                .isTrue();
        String other = DUMMY.replace("Dummy", "Stateful");
        assertThat(resource(after(new Put("resources", DUMMY), new Put("resources", other)), "fresh")
                        .agent())
                .hasToString("ocf:pacemaker:Stateful");
    }

    @Test
    void membersAreArrangedAndMoveInFromElsewhere() {
        String group = "<group id=\"shop\"><primitive id=\"a\" class=\"ocf\" provider=\"pacemaker\" type=\"Dummy\"/>"
                + "<primitive id=\"b\" class=\"ocf\" provider=\"pacemaker\" type=\"Dummy\"/></group>";
        var arranged = after(
                new Put("resources", group),
                new Put("resources", DUMMY),
                new CibEdit.Arrange("shop", List.of("b", "fresh", "a")));
        assertThat(resource(arranged, "shop").children())
                .extracting(ResourceDefinition::id)
                .containsExactly("b", "fresh", "a");
        assertThat(arranged.resources()).extracting(ResourceDefinition::id).doesNotContain("fresh");
        String once = edited(healthy(), new Put("resources", group));
        assertThat(edited(once, new CibEdit.Arrange("shop", List.of("a", "b")))).isEqualTo(once);
        assertThatThrownBy(() -> after(new CibEdit.Arrange("resources", List.of("nobody"))))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void anOperationIsMadeChangedAndRemoved() {
        String made = edited(
                healthy(),
                new Put("resources", DUMMY),
                new CibEdit.SetOperation("fresh", "monitor", "10s", Map.of("on-fail", "stop", "timeout", "5s")));
        assertThat(resource(CibParser.parse(made), "fresh").operations())
                .singleElement()
                .satisfies(operation -> {
                    assertThat(operation.name()).isEqualTo("monitor");
                    assertThat(operation.timeout()).isEqualTo("5s");
                    assertThat(operation.attributes()).containsExactly(Map.entry("on-fail", "stop"));
                });
        String plain = edited(made, new CibEdit.SetOperation("fresh", "monitor", "10s", Map.of("on-fail", "")));
        assertThat(resource(CibParser.parse(plain), "fresh").operations())
                .singleElement()
                .satisfies(operation -> assertThat(operation.attributes()).isEmpty());
        String gone = edited(plain, new CibEdit.SetOperation("fresh", "monitor", "10s", Map.of()));
        assertThat(resource(CibParser.parse(gone), "fresh").operations()).isEmpty();
    }

    @Test
    void aBundlesContainerIsReadAndChanged() {
        String bundle = "<bundle id=\"httpd\"><podman image=\"web:1\" replicas=\"2\"/><network host-netmask=\"24\">"
                + "<port-mapping id=\"httpd-port\" port=\"80\"/></network><storage><storage-mapping id=\"httpd-www\""
                + " source-dir=\"/srv\" target-dir=\"/var/www\"/></storage></bundle>";
        var changed = resource(
                after(
                        new Put("resources", bundle),
                        new CibEdit.SetAttributes("httpd", "podman", Map.of("replicas", "3")),
                        new CibEdit.SetAttributes("httpd", "network", Map.of("host-netmask", "", "add-host", "true"))),
                "httpd");
        assertThat(changed.bundle())
                .isEqualTo(new ResourceDefinition.Bundle(
                        "podman",
                        Map.of("image", "web:1", "replicas", "3"),
                        Map.of("add-host", "true"),
                        List.of(Map.of("port", "80")),
                        List.of(Map.of("source-dir", "/srv", "target-dir", "/var/www"))));
    }

    @Test
    void whatAResourceTakesIsRead() {
        var taking = after(new Put("resources", DUMMY), new SetValues("fresh", "utilization", Map.of("memory", "512")));
        assertThat(resource(taking, "fresh").utilization()).containsExactly(Map.entry("memory", "512"));
    }

    @Test
    void aMemberIsPutAfterTheOtherMembersOfItsGroup() {
        String text = edited(
                healthy(),
                new SetValues("web", "meta_attributes", Map.of("is-managed", "false")),
                new Put("web", DUMMY));
        Element web = new CibTree(Xml.parse(text)).byId("web").orElseThrow();
        assertThat(Elements.children(web))
                .extracting(Element::getTagName)
                .containsExactly("primitive", "primitive", "primitive", "meta_attributes");
    }

    @Test
    void aSectionThatIsMissingIsMade() {
        String text = edited(
                Recorded.text("cib/empty.xml"),
                new Put("fencing-topology", "<fencing-level id=\"l\" index=\"1\" target=\"node1\" devices=\"f\"/>"),
                new SetValues("rsc_defaults", "meta_attributes", Map.of("resource-stickiness", "100")),
                new SetValues("op_defaults", "meta_attributes", Map.of("timeout", "60s")));
        ClusterConfiguration made = CibParser.parse(text);
        assertThat(made.fencingLevels()).hasSize(1);
        assertThat(made.resourceDefaults()).containsExactly(Map.entry("resource-stickiness", "100"));
        assertThat(made.operationDefaults()).containsExactly(Map.entry("timeout", "60s"));
    }

    @Test
    void valuesAreSetChangedAndRemovedWithoutATrace() {
        ClusterConfiguration set = after(
                new SetValues("crm_config", "cluster_property_set", Map.of("no-quorum-policy", "freeze")),
                new SetValues("single", "instance_attributes", Map.of("fake", "y", "op_sleep", "1")),
                new SetValues("node3", "instance_attributes", Map.of("domain", "10")));
        assertThat(set.properties()).containsEntry("no-quorum-policy", "freeze");
        assertThat(resource(set, "single").parameters())
                .containsEntry("fake", "y")
                .containsEntry("op_sleep", "1");
        assertThat(set.nodes().getLast().attributes()).containsEntry("domain", "10");
        String back = edited(
                edited(healthy(), new SetValues("ip", "meta_attributes", Map.of("target-role", "Stopped"))),
                new SetValues("ip", "meta_attributes", Map.of("target-role", "")));
        assertThat(Elements.same(root(back), root(healthy()))).isTrue();
    }

    @Test
    void idsThatAreMadeAreThoseOfPacemakersOwnTools() {
        String text = edited(healthy(), new SetValues("node2", "instance_attributes", Map.of("standby", "on")));
        assertThat(text).contains("id=\"nodes-2-standby\"");
        assertThat(edited(Recorded.text("cib/empty.xml"), new SetValues("crm_config", "", Map.of("a b", "1"))))
                .contains("id=\"cib-bootstrap-options-a_b\"");
    }

    @Test
    void deletingAResourceTakesWhatNamesItAlong() {
        ClusterConfiguration left = after(new Delete("single"));
        assertThat(left.resources()).noneMatch(one -> one.id().equals("single"));
        assertThat(left.constraints()).noneMatch(one -> one.resources().contains("single"));
        assertThat(left.constraints()).anyMatch(one -> one.resources().equals(List.of("web", "spread-clone")));
        assertThat(left.xml()).doesNotContain("\"single\"").contains("obj_ref id=\"app\"");
    }

    @Test
    void deletingAGroupTakesItsMembersReferencesAlong() {
        ClusterConfiguration left = after(new Delete("web"));
        assertThat(left.xml()).doesNotContain("\"web\"").doesNotContain("\"app\"");
    }

    @Test
    void aCollectionWithoutMembersGoesWithItsLast() {
        assertThat(after(new Delete("spread")).xml()).doesNotContain("spread");
        assertThat(after(new Delete("grouped")).xml()).doesNotContain("many-clone");
        assertThat(resource(after(new Delete("ip")), "web").children())
                .extracting(ResourceDefinition::id)
                .containsExactly("app");
    }

    @Test
    void aDeletedFenceDeviceLeavesNoEmptyLevel() {
        assertThat(after(new Delete("fence-a")).fencingLevels()).isEmpty();
        ClusterConfiguration left = after(
                new Put(
                        "fencing-topology",
                        "<fencing-level id=\"two\" index=\"2\" target=\"node1\" devices=\"fence-a,b\"/>"),
                new Delete("fence-a"));
        assertThat(left.fencingLevels())
                .singleElement()
                .satisfies(level -> assertThat(level.devices()).containsExactly("b"));
    }

    @Test
    void deletingWhatIsNotThereChangesNothing() {
        assertThat(Elements.same(root(edited(healthy(), new Delete("nosuch"))), root(healthy())))
                .isTrue();
    }

    @Test
    void whatCanNotBeAppliedIsRefusedWithItsReason() {
        refused("nosuch", new Put("nosuch", DUMMY));
        refused("no id", new Put("resources", "<primitive/>"));
        refused("not well-formed", new Put("resources", "<primitive id=\"a\">"));
        refused("DOCTYPE", new Put("resources", "<!DOCTYPE a><primitive id=\"a\"/>"));
        refused("nosuch", new SetValues("nosuch", "meta_attributes", Map.of("a", "b")));
        refused("kind nonsense", new SetValues("ip", "nonsense", Map.of("a", "b")));
    }

    private static void refused(String reason, CibEdit edit) {
        assertThatThrownBy(() -> after(edit)).isInstanceOfSatisfying(ProblemException.class, problem -> {
            assertThat(problem.problems().getFirst().code()).isEqualTo("cluster.edit-refused");
            assertThat(problem.problems().getFirst().why()).contains(reason);
        });
    }
}
