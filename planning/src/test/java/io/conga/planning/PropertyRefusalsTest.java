package io.conga.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.conga.planning.intent.CorosyncIntent.SetLinks;
import io.conga.planning.intent.CorosyncIntent.SetTotem;
import io.conga.planning.intent.CorosyncIntent.SetTransport;
import io.conga.planning.intent.Intent;
import io.conga.planning.intent.PropertyIntent.Kind;
import io.conga.planning.intent.PropertyIntent.SetClusterOptions;
import io.conga.planning.intent.PropertyIntent.SetDefaults;
import io.conga.planning.known.Known;
import io.conga.planning.known.KnownCluster;
import io.conga.planning.plan.Plan;
import io.conga.planning.plan.PlanStep;
import io.conga.protocol.corosync.CorosyncEdit;
import io.conga.protocol.corosync.CorosyncFile;
import io.conga.protocol.corosync.CorosyncLink;
import io.conga.protocol.operation.Operation;
import io.conga.protocol.problem.Problem;
import io.conga.protocol.problem.ProblemException;
import io.conga.protocol.problem.Severity;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What can't be set, and what a change of corosync.conf needs. */
class PropertyRefusalsTest {

    private static Known known() {
        return Cases.busy().known().withOptions(PropertyCases.options());
    }

    private static void refused(Intent intent, String... fields) {
        assertThatThrownBy(() -> Planner.plan(intent, known()))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        no -> assertThat(no.problems())
                                .extracting(Problem::field)
                                .containsExactly(fields));
    }

    private static List<String> hazards(Plan plan, Severity severity) {
        return plan.hazards().stream()
                .filter(hazard -> hazard.severity() == severity)
                .map(hazard -> hazard.message().code())
                .toList();
    }

    @Test
    void optionsAreHeldToWhatTheEngineSays() {
        refused(new SetClusterOptions("c1", Map.of("no-quorum-policy", "hope")), "options.no-quorum-policy");
        refused(new SetClusterOptions("c1", Map.of("stonith-enabeld", "true")), "options.stonith-enabeld");
        refused(new SetClusterOptions("c1", Map.of("dc-version", "3")), "options.dc-version");
        refused(
                new SetClusterOptions("c1", Map.of("cluster-name", "other")),
                "options.cluster-name",
                "options.cluster-name");
        refused(new SetClusterOptions("c1", Map.of("maintenance-mode", "${secret:x}")), "options.maintenance-mode");
        refused(new SetClusterOptions("c1", Map.of()), "options");
        refused(
                new SetDefaults("c1", Kind.RESOURCES, Map.of("resource-stickiness", "much")),
                "values.resource-stickiness");
    }

    @Test
    void whatPacemakerTakesIsTaken() {
        Plan plan = Planner.plan(
                new SetClusterOptions("c1", Map.of("load-threshold", "1000%", "node-health-red", "-INFINITY")),
                known());
        assertThat(hazards(plan, Severity.BLOCK)).isEmpty();
    }

    @Test
    void totemKeysAreHeldToTheManualPage() {
        refused(new SetTotem("c1", Map.of("token", "soon")), "totem.token");
        refused(new SetTotem("c1", Map.of("token", "50")), "totem.token");
        refused(new SetTotem("c1", Map.of("token_retransmit", "10")), "totem.token_retransmit");
        refused(new SetTotem("c1", Map.of("token", "3000", "consensus", "3000")), "totem.consensus");
        refused(new SetTotem("c1", Map.of("transport", "udp")), "totem.transport");
        refused(new SetTotem("c1", Map.of("tokken", "3000")), "totem.tokken");
    }

    @Test
    void transportsAndLinksAreChecked() {
        refused(new SetTransport("c1", "sctp", false, null, null, null), "transport");
        refused(new SetTransport("c1", "udp", true, null, null, null), "encryption");
        refused(new SetTransport("c1", "udp", false, "192.0.2.1", 1, 300), "mcastaddr", "mcastport", "ttl");
        refused(new SetTransport("c1", "udpu", false, "239.1.1.1", null, null), "mcastaddr");
        refused(new SetLinks("c1", "fast", List.of()), "mode", "links");
        var lonely = new CorosyncLink(9, Map.of("node1", "192.0.2.1", "nobody", "192.0.2.9"), Map.of("ttl", "3"));
        refused(
                new SetLinks("c1", null, List.of(lonely)),
                "links[0].number",
                "links[0].addresses.node2",
                "links[0].addresses.node3",
                "links[0].addresses.nobody",
                "links[0].options.ttl");
    }

    @Test
    void fencingStaysOnWhereDataDependOnIt() {
        var lock = ClusterFixture.primitive(
                "dlm", io.conga.protocol.agent.AgentName.parse("ocf:pacemaker:controld"), Map.of(), Map.of());
        Known sharing = ClusterFixture.of(3).resource(lock).known().withOptions(PropertyCases.options());
        var off = new SetClusterOptions("c1", Map.of("stonith-enabled", "false"));

        assertThat(hazards(Planner.plan(off, sharing), Severity.BLOCK)).containsExactly("hazard.fencing-needed");
        assertThat(hazards(Planner.plan(off, known()), Severity.WARNING)).contains("hazard.fencing-goes-off");
    }

    @Test
    void everyNodeIsNeeded() {
        Known away = ClusterFixture.of(3).offline(3).unreachable(3).known().withOptions(PropertyCases.options());
        assertThat(hazards(Planner.plan(new SetTotem("c1", Map.of("token", "4000")), away), Severity.BLOCK))
                .contains("hazard.node-unreachable");
    }

    @Test
    void aStoppedClusterIsOnlyWritten() {
        Known off = ClusterFixture.of(3).offline(1).offline(2).offline(3).known();
        Plan plan = Planner.plan(new SetTotem("c1", Map.of("token", "4000")), off);
        assertThat(plan.steps()).extracting(PlanStep::operation).noneMatch(Operation.StartCluster.class::isInstance);
        assertThat(plan.steps())
                .filteredOn(step -> step.operation() instanceof Operation.WriteCorosync)
                .hasSize(3);
    }

    /** A node that starts needs the highest config_version: what is put back is above what is taken away. */
    @Test
    void whatIsPutBackNodeByNodeIsNewer() {
        Plan plan = Planner.plan(new SetLinks("c1", "active", List.of(PropertyCases.link(0, ""))), known());
        var versions = plan.steps().stream()
                .filter(step -> step.id().startsWith("write."))
                .map(PlanStep::undo)
                .map(Operation.WriteCorosync.class::cast)
                .map(write -> CorosyncFile.parse(write.content()).configVersion())
                .distinct()
                .toList();
        int before = CorosyncFile.parse(Objects.requireNonNull(
                                Objects.requireNonNull(known().cluster()).corosync())
                        .text())
                .configVersion();
        assertThat(versions).containsExactly(before + 2);
    }

    @Test
    void aLinkIsChangedByTakingItAwayFirst() {
        var moved = new CorosyncLink(
                1, Map.of("node1", "203.0.113.1", "node2", "203.0.113.2", "node3", "203.0.113.3"), Map.of());
        Known two = withSecondLink();
        Plan plan = Planner.plan(new SetLinks("c1", null, List.of(PropertyCases.link(0, ""), moved)), two);
        assertThat(plan.steps())
                .extracting(PlanStep::id)
                .contains("reload", "reload.2")
                .noneMatch(id -> id.startsWith("stop."));
        Plan alone = Planner.plan(
                new SetLinks("c1", null, List.of(new CorosyncLink(0, moved.addresses(), Map.of()))), known());
        assertThat(alone.steps()).extracting(PlanStep::id).contains("stop.node1", "start.node1");
    }

    @Test
    void whatIsSoAlreadyRestartsNobody() {
        refused(new SetTransport("c1", "knet", true, null, null, null), "transport");
        refused(new SetLinks("c1", "passive", List.of(PropertyCases.link(0, ""))), "links");
        refused(new SetTotem("c1", Map.of("join", "")), "totem");
    }

    @Test
    void encryptionThatIsNewGetsAKeyThatIsNew() {
        Known clear = with(edit -> edit.set("totem", "transport", "udpu")
                .unset("totem", "crypto_cipher")
                .unset("totem", "crypto_hash"));
        Plan plan = Planner.plan(new SetTransport("c1", "knet", true, null, null, null), clear);
        var writes = plan.steps().stream()
                .map(PlanStep::operation)
                .filter(Operation.WriteCorosync.class::isInstance)
                .map(Operation.WriteCorosync.class::cast)
                .toList();
        assertThat(writes).hasSize(3).allSatisfy(write -> {
            assertThat(write.authkey()).isEqualTo("${secret:authkey}");
            assertThat(write.content()).contains("crypto_cipher: aes256").contains("transport: knet");
        });
    }

    private static Known withSecondLink() {
        return with(edit -> edit.links(List.of(PropertyCases.link(0, ""), PropertyCases.link(1, ""))));
    }

    private static Known with(UnaryOperator<CorosyncEdit> change) {
        Known plain = known();
        var cluster = Objects.requireNonNull(plain.cluster());
        var file = change.apply(CorosyncFile.parse(
                                Objects.requireNonNull(cluster.corosync()).text())
                        .edit())
                .done()
                .configuration();
        return new Known(
                plain.systems(),
                new KnownCluster(
                        cluster.id(),
                        cluster.name(),
                        cluster.members(),
                        cluster.view(),
                        cluster.configuration(),
                        file,
                        Map.of()),
                plain.agents(),
                plain.clusterNames(),
                plain.options());
    }
}
