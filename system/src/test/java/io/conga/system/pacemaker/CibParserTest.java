package io.conga.system.pacemaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.conga.protocol.agent.AgentName;
import io.conga.protocol.cluster.ClusterConfiguration;
import io.conga.protocol.cluster.ClusterConfiguration.ConstraintDefinition;
import io.conga.protocol.cluster.ResourceDefinition;
import io.conga.protocol.cluster.ResourceState.Kind;
import io.conga.system.Recorded;
import io.conga.system.exec.UnreadableException;
import org.junit.jupiter.api.Test;

/** What cibadmin prints becomes a configuration; pcs made the recorded cluster. */
class CibParserTest {

    private final ClusterConfiguration healthy = CibParser.parse(Recorded.text("cib/healthy.xml"));

    private ResourceDefinition resource(String id) {
        return healthy.resources().stream()
                .filter(resource -> resource.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private ConstraintDefinition constraint(String type, String resource) {
        return healthy.constraints().stream()
                .filter(one -> one.type().equals(type) && one.resources().contains(resource))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void propertiesAndDefaultsAreThere() {
        assertThat(healthy.properties()).containsEntry("cluster-name", "nslab").containsEntry("dc-deadtime", "2s");
        assertThat(healthy.resourceDefaults()).containsEntry("resource-stickiness", "1");
        assertThat(healthy.featureSet()).startsWith("3.");
        assertThat(healthy.nodes()).extracting(node -> node.name()).containsExactly("node1", "node2", "node3");
        assertThat(healthy.version().epoch()).isPositive();
    }

    @Test
    void resourcesOfEachKindAreThere() {
        ResourceDefinition fence = resource("fence-a");
        assertThat(fence.agent()).isEqualTo(new AgentName("stonith", null, "fence_nslab"));
        assertThat(fence.parameters()).containsEntry("pcmk_host_list", "node1 node2 node3");
        assertThat(resource("web").kind()).isEqualTo(Kind.GROUP);
        assertThat(resource("web").children())
                .extracting(ResourceDefinition::id)
                .containsExactly("ip", "app");
        assertThat(resource("spread-clone").kind()).isEqualTo(Kind.CLONE);
        assertThat(resource("spread-clone").promotable()).isFalse();
        assertThat(resource("state-clone").promotable()).isTrue();
        assertThat(resource("many-clone").children().getFirst().kind()).isEqualTo(Kind.GROUP);
        assertThat(resource("single").operations())
                .filteredOn(op -> op.name().equals("monitor"))
                .singleElement()
                .satisfies(op -> {
                    assertThat(op.interval()).isEqualTo("11s");
                    assertThat(op.timeout()).isEqualTo("20s");
                });
        assertThat(CibParser.parse(Recorded.text("cib/bundle.xml")).resources())
                .anyMatch(one -> one.kind() == Kind.BUNDLE && one.id().equals("box"));
    }

    @Test
    void constraintsOfEachKindAreThere() {
        assertThat(constraint("location", "single").node()).isEqualTo("node2");
        assertThat(constraint("location", "single").score()).isEqualTo("100");
        assertThat(constraint("location", "web").rule()).contains("#uname");
        assertThat(constraint("location", "web").score()).isEqualTo("50");
        assertThat(constraint("order", "web").resources()).containsExactly("web", "single");
        assertThat(constraint("order", "spread-clone").resources()).contains("web", "single", "spread-clone");
        assertThat(constraint("colocation", "single").score()).isEqualTo("20");
        assertThat(healthy.fencingLevels()).singleElement().satisfies(level -> {
            assertThat(level.target()).isEqualTo("node1");
            assertThat(level.devices()).containsExactly("fence-a");
        });
    }

    @Test
    void whatAMoveLeftIsToldFromOthers() {
        assertThat(CibParser.parse(Recorded.text("cib/moved.xml")).constraints())
                .filteredOn(ConstraintDefinition::byMove)
                .singleElement()
                .satisfies(one -> assertThat(one.node()).isEqualTo("node3"));
    }

    @Test
    void standbyIsAnAttributeOfTheNode() {
        assertThat(CibParser.parse(Recorded.text("cib/standby.xml")).nodes())
                .anyMatch(node -> node.name().equals("node3")
                        && "on".equals(node.attributes().get("standby")));
    }

    @Test
    void everyRecordingIsUnderstood() {
        for (String name : Recorded.all("cib")) {
            assertThat(CibParser.parse(Recorded.text(name)).xml()).as(name).startsWith("<configuration");
        }
    }

    @Test
    void aDocumentTypeIsRefused() {
        assertThatThrownBy(() ->
                        CibParser.parse("<!DOCTYPE cib [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><cib>&x;</cib>"))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("DOCTYPE");
    }

    @Test
    void anotherDocumentIsRefused() {
        assertThatThrownBy(() -> CibParser.parse("<html/>")).hasMessageContaining("not <cib>");
        assertThatThrownBy(() -> CibParser.parse("<cib/>")).hasMessageContaining("no configuration");
        assertThatThrownBy(() -> CibParser.parse("<cib epoch=\"x\"><configuration/></cib>"))
                .hasMessageContaining("epoch");
    }
}
