package io.conga.system.pacemaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.conga.protocol.cluster.ClusterView;
import io.conga.protocol.cluster.ClusterView.Member;
import io.conga.protocol.cluster.ResourceState;
import io.conga.system.Recorded;
import io.conga.system.exec.UnreadableException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** crm_mon's real output becomes a view. */
class CrmMonParserTest {

    private static ClusterView view(String name) {
        return CrmMonParser.parse(Recorded.text("crm_mon/" + name + ".xml"), "node1", Instant.EPOCH, "nslab", null);
    }

    private static Member member(ClusterView view, String name) {
        return view.members().stream()
                .filter(member -> member.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static ResourceState resource(List<ResourceState> states, String id) {
        return states.stream()
                .filter(state -> state.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aHealthyClusterHasItsMembersAndResources() {
        ClusterView view = view("healthy");
        assertThat(view.running()).isTrue();
        assertThat(view.quorate()).isTrue();
        assertThat(view.dc()).startsWith("node");
        assertThat(view.pacemakerVersion()).startsWith("2.1.5");
        assertThat(view.fencingEnabled()).isTrue();
        assertThat(view.members()).hasSize(3).allMatch(Member::online).noneMatch(Member::unclean);
        assertThat(view.members()).filteredOn(Member::dc).hasSize(1);
        assertThat(view.resources())
                .extracting(ResourceState::id)
                .containsExactly(
                        "fence-a", "web", "spread-clone", "state-clone", "unique-clone", "many-clone", "single");
    }

    @Test
    void collectionsSumUpTheirMembers() {
        ClusterView view = view("healthy");
        ResourceState web = resource(view.resources(), "web");
        assertThat(web.kind()).isEqualTo(ResourceState.Kind.GROUP);
        assertThat(web.role()).isEqualTo("Started");
        assertThat(web.nodes()).containsExactly("node1");
        assertThat(web.children()).extracting(ResourceState::id).containsExactly("ip", "app");
        ResourceState spread = resource(view.resources(), "spread-clone");
        assertThat(spread.nodes()).containsExactlyInAnyOrder("node1", "node2", "node3");
        ResourceState state = resource(view.resources(), "state-clone");
        assertThat(state.promotable()).isTrue();
        assertThat(state.role()).isEqualTo("Promoted");
        assertThat(state.children())
                .filteredOn(child -> child.role().equals("Promoted"))
                .hasSize(1);
    }

    @Test
    void aNodeOnStandbyIsOnlineAndRunsNothing() {
        Member node = member(view("standby"), "node3");
        assertThat(node.standby()).isTrue();
        assertThat(node.online()).isTrue();
        assertThat(node.resourcesRunning()).isZero();
    }

    @Test
    void maintenanceIsSeenOfNodeAndCluster() {
        assertThat(member(view("node-maintenance"), "node3").maintenance()).isTrue();
        assertThat(view("maintenance").maintenanceMode()).isTrue();
        assertThat(resource(view("maintenance").resources(), "single").managed())
                .isFalse();
    }

    @Test
    void aBanOfAMoveIsToldFromOthers() {
        assertThat(view("banned").bans()).singleElement().satisfies(ban -> {
            assertThat(ban.resource()).isEqualTo("single");
            assertThat(ban.node()).isEqualTo("node2");
            assertThat(ban.weight()).isEqualTo(-1_000_000);
            assertThat(ban.byMove()).isTrue();
        });
    }

    @Test
    void failuresSayWhy() {
        assertThat(view("failed-start").failures()).isNotEmpty().allSatisfy(failure -> {
            assertThat(failure.resource()).isEqualTo("broken");
            assertThat(failure.task()).isEqualTo("start");
            assertThat(failure.exitStatus()).isEqualTo("not installed");
            assertThat(failure.exitCode()).isEqualTo(5);
            assertThat(failure.reason()).isNotEmpty();
        });
    }

    @Test
    void aDisabledResourceIsStopped() {
        ResourceState single = resource(view("disabled").resources(), "single");
        assertThat(single.role()).isEqualTo("Stopped");
        assertThat(single.disabled()).isTrue();
        assertThat(single.targetRole()).isEqualTo("Stopped");
    }

    @Test
    void everyRecordingOfARunningPacemakerIsUnderstood() {
        for (String name : Recorded.all("crm_mon")) {
            String text = Recorded.text(name);
            if (text.contains("<summary>")) {
                ClusterView view = CrmMonParser.parse(text, "node1", Instant.EPOCH, "nslab", null);
                assertThat(view.members()).as(name).isNotEmpty();
            }
        }
    }

    @Test
    void whatIsNotAsTheSchemaSaysIsNamed() {
        String text = Recorded.text("crm_mon/healthy.xml");
        assertThatThrownBy(() -> CrmMonParser.parse(
                        text.replaceFirst("online=\"true\"", "online=\"maybe\""), "n", Instant.EPOCH, "c", null))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("node1")
                .hasMessageContaining("maybe");
        assertThatThrownBy(() -> CrmMonParser.parse(
                        text.replaceFirst("<group", "<crowd").replaceFirst("</group", "</crowd"),
                        "n",
                        Instant.EPOCH,
                        "c",
                        null))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("crowd web");
    }

    @Test
    void ticketsAreThere() {
        assertThat(CrmMonParser.parse(Recorded.text("crm_mon/tickets.xml"), "node1", Instant.EPOCH, "lab", null)
                        .tickets())
                .containsExactly(
                        new ClusterView.TicketState("T", true, false, "Mon Nov 23 01:30:23 2026"),
                        new ClusterView.TicketState("T2", false, false, null));
    }
}
