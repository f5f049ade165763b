package io.conga.luci.clusters;

import io.conga.luci.inventory.LastKnown;
import io.conga.luci.overview.Finding;
import io.conga.planning.domain.FailoverDomains;
import io.conga.planning.service.Services;
import io.conga.protocol.agent.AgentMetadata;
import io.conga.protocol.agent.AgentName;
import io.conga.protocol.cluster.ClusterConfiguration;
import io.conga.protocol.cluster.ClusterView;
import io.conga.protocol.cluster.CorosyncConfiguration;
import io.conga.protocol.cluster.ResourceState;
import io.conga.protocol.corosync.CorosyncFile;
import io.conga.protocol.corosync.QuorumSettings;
import io.conga.protocol.problem.NodeProblem;
import io.conga.protocol.problem.Problem;
import io.conga.protocol.problem.TrustProblem;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Turns what is known of a cluster into what people see. Pure. */
final class ClusterPresenter {

    static final Comparator<ClusterConfiguration> BY_VERSION = Comparator.comparingInt(
                    (ClusterConfiguration configuration) ->
                            configuration.version().adminEpoch())
            .thenComparingInt(configuration -> configuration.version().epoch())
            .thenComparingInt(configuration -> configuration.version().numUpdates());

    private ClusterPresenter() {}

    static ClusterSummary summary(ClusterState state, FindingClock clock) {
        return summary(state, Findings.of(state, clock));
    }

    static ClusterDetail detail(
            ClusterState state, FindingClock clock, Function<AgentName, Optional<AgentMetadata>> metadata) {
        var findings = Findings.of(state, clock);
        var configuration = state.configuration();
        return new ClusterDetail(
                summary(state, findings),
                state.cluster().members().stream()
                        .map(member -> node(member, state))
                        .toList(),
                state.views().stream().map(chosen -> seen(chosen, state.now())).toList(),
                configuration == null ? null : SecretBlanking.blank(configuration, metadata),
                state.corosync(),
                quorum(state.corosync()),
                findings,
                state.proofs(),
                state.serviceProofs(),
                configuration == null ? List.of() : Services.of(configuration),
                configuration == null ? List.of() : FailoverDomains.of(configuration));
    }

    private static @Nullable QuorumSettings quorum(@Nullable CorosyncConfiguration corosync) {
        return corosync == null ? null : CorosyncFile.parse(corosync.text()).quorum();
    }

    private static ClusterSummary summary(ClusterState state, List<Finding> findings) {
        var view = state.view();
        List<ResourceState> resources = view == null ? List.of() : Resources.primitives(view.resources());
        var cluster = state.cluster();
        return new ClusterSummary(
                cluster.id(),
                cluster.name(),
                health(state, findings),
                (view == null || state.stale()) ? null : view.quorate(),
                cluster.members().size(),
                view == null
                        ? 0
                        : (int) view.members().stream()
                                .filter(ClusterView.Member::online)
                                .count(),
                resources.size(),
                (int) resources.stream().filter(ResourceState::active).count(),
                (int) resources.stream()
                        .filter(resource -> resource.failed() || resource.blocked())
                        .count(),
                fencing(state),
                view == null ? null : view.seenBy(),
                view == null ? null : view.taken(),
                state.stale(),
                findings);
    }

    private static Health health(ClusterState state, List<Finding> findings) {
        if (state.stale()) {
            return Health.UNKNOWN;
        }
        return findings.stream()
                .map(Finding::severity)
                .max(Comparator.naturalOrder())
                .map(worst -> switch (worst) {
                    case INFO -> Health.OK;
                    case WARNING -> Health.WARNING;
                    case ERROR, BLOCK -> Health.ERROR;
                })
                .orElse(Health.OK);
    }

    private static ClusterSummary.FencingSummary fencing(ClusterState state) {
        var view = state.view();
        var configuration = state.configuration();
        int devices = configuration == null
                ? 0
                : Resources.fenceDevices(configuration.resources()).size();
        boolean all = !state.cluster().members().isEmpty()
                && state.cluster().members().stream()
                        .allMatch(member -> state.proofs().stream()
                                .anyMatch(proof -> proof.node().equals(member.name())));
        @Nullable
        Instant proved = all
                ? state.proofs().stream()
                        .map(ClusterDetail.FencingProof::at)
                        .max(Comparator.naturalOrder())
                        .orElse(null)
                : null;
        return new ClusterSummary.FencingSummary(view != null && view.fencingEnabled(), devices, proved);
    }

    private static ClusterDetail.SeenView seen(ViewSelection.Chosen chosen, Instant now) {
        long age = chosen.stale()
                ? Math.max(0, Duration.between(chosen.chosen().heard(), now).toSeconds())
                : 0;
        return new ClusterDetail.SeenView(chosen.nodes(), chosen.chosen().view(), age, chosen.stale());
    }

    private static ClusterDetail.ClusterNode node(ClusterRecord.Member member, ClusterState state) {
        var known = state.known(member.name()).orElse(null);
        var view = state.view();
        var seen = view == null
                ? null
                : view.members().stream()
                        .filter(node -> node.name().equals(member.name()))
                        .findFirst()
                        .orElse(null);
        return new ClusterDetail.ClusterNode(
                member.name(),
                member.links(),
                member.system(),
                known == null ? null : known.contact(),
                seen,
                known == null || known.facts() == null
                        ? List.of()
                        : known.facts().services(),
                problems(member, known, seen));
    }

    private static List<Problem> problems(
            ClusterRecord.Member member, @Nullable LastKnown known, ClusterView.@Nullable Member seen) {
        List<Problem> problems = new ArrayList<>();
        if (known == null) {
            problems.add(Problem.of(TrustProblem.NOT_TRUSTED, "node", member.name()));
            return problems;
        }
        var contact = known.contact().problem();
        if (contact != null) {
            problems.add(contact);
        }
        var facts = known.facts();
        if (facts != null && known.contact().connected()) {
            facts.services().stream()
                    .filter(service ->
                            service.name().equals("corosync") || service.name().equals("pacemaker"))
                    .filter(service -> !service.active())
                    .forEach(service -> problems.add(Problem.of(
                            NodeProblem.WRONG_STATE,
                            "node",
                            member.name(),
                            "state",
                            service.installed() ? service.name() + " does not run" : service.name() + " is missing")));
        }
        if (seen != null && seen.unclean()) {
            problems.add(
                    Problem.of(NodeProblem.WRONG_STATE, "node", member.name(), "state", "unclean, has to be fenced"));
        }
        return problems;
    }
}
