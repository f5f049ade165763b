package io.conga.planning.prose;

import static org.assertj.core.api.Assertions.assertThat;

import io.conga.planning.ClusterFixture;
import io.conga.planning.intent.Intent;
import io.conga.planning.intent.MaintenanceIntent.MaintainNodes;
import io.conga.planning.intent.MaintenanceIntent.Reboot;
import io.conga.planning.intent.NodeIntent;
import io.conga.planning.intent.ResourceIntent;
import io.conga.planning.known.Known;
import io.conga.planning.plan.Hazard;
import io.conga.protocol.agent.AgentName;
import io.conga.protocol.cluster.CibVersion;
import io.conga.protocol.cluster.Prediction;
import io.conga.protocol.cluster.Prediction.Effect;
import io.conga.protocol.cluster.Prediction.Kind;
import io.conga.protocol.cluster.ResourceDefinition;
import io.conga.protocol.cluster.ResourceState;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A guest that is shut down where people expect it to migrate live is told by name, whatever the plan. */
class GuestHazardsTest {

    private static final Intent STANDBY = new NodeIntent.SetStandby("c1", "node1", true);
    private static final Intent MAINTAIN = new MaintainNodes("c1", List.of("node1"), false, Reboot.ALWAYS);

    private static final Known KNOWN = ClusterFixture.of(3)
            .resource(guest("live", Map.of("allow-migrate", "true")))
            .resource(guest("fixed", Map.of()))
            .resource(ClusterFixture.primitive("vip", agent("IPaddr2"), Map.of(), Map.of()))
            .resource(ClusterFixture.collection(
                    "roots-clone",
                    ResourceState.Kind.CLONE,
                    ClusterFixture.primitive("roots", agent("Filesystem"), Map.of(), Map.of())))
            .known();

    @Test
    void liveMigrationIsNoHazard() {
        assertThat(codes(STANDBY, effect(Kind.MIGRATE, "live", null))).isEmpty();
        assertThat(codes(STANDBY, effect(Kind.MOVE, "vip", null))).isEmpty();
    }

    @Test
    void aStopInsteadOfAMigrationIsSaidWithItsReason() {
        assertThat(codes(STANDBY, effect(Kind.MOVE, "fixed", null))).containsExactly("hazard.guest-may-not-migrate");
        assertThat(codes(STANDBY, effect(Kind.MOVE, "live", null))).containsExactly("hazard.guest-from-probe");
        assertThat(codes(STANDBY, effect(Kind.RESTART, "live", "required roots start")))
                .containsExactly("hazard.guest-stops");
        assertThat(texts(new ResourceIntent.MoveResource("c1", "live", "node2"), effect(Kind.MOVE, "live", "x")))
                .as("of the guest that is to be moved as well")
                .containsExactly(
                        "live would be stopped on node1 and started again on node2, not migrated live, because of this: x.");
    }

    @Test
    void nobodyExpectsAGuestToMigrateFromANodeWithoutPower() {
        var lost = new Effect(Kind.FENCE, "node1", null, null, null);
        assertThat(codes(new NodeIntent.FenceNode("c1", "node1", "reboot"), lost, effect(Kind.MOVE, "live", null)))
                .isEmpty();
    }

    @Test
    void maintenanceSaysWhatIsDownMeanwhile() {
        assertThat(codes(
                        MAINTAIN,
                        new Effect(Kind.STOP, "vip", "node1", null, "node availability"),
                        new Effect(Kind.STOP, "roots:1", "node1", null, "node availability"),
                        effect(Kind.MOVE, "fixed", null)))
                .as("a copy of a clone that others do without is nothing to warn of")
                .containsExactly("hazard.predicted-down-meanwhile", "hazard.guest-may-not-migrate");
    }

    private static Effect effect(Kind kind, String subject, @org.jspecify.annotations.Nullable String reason) {
        return new Effect(kind, subject, "node1", "node2", reason);
    }

    private static List<String> codes(Intent intent, Effect... effects) {
        return hazards(intent, effects).stream()
                .map(hazard -> hazard.message().code())
                .toList();
    }

    private static List<String> texts(Intent intent, Effect... effects) {
        return hazards(intent, effects).stream()
                .map(hazard -> hazard.message().text())
                .toList();
    }

    private static List<Hazard> hazards(Intent intent, Effect... effects) {
        return PredictionHazards.of(
                intent, new Prediction("node1", List.of(effects), List.of(), new CibVersion(0, 1, 2)), KNOWN);
    }

    private static ResourceDefinition guest(String id, Map<String, String> meta) {
        return ClusterFixture.primitive(id, agent("VirtualDomain"), Map.of(), meta);
    }

    private static AgentName agent(String type) {
        return new AgentName("ocf", "heartbeat", type);
    }
}
