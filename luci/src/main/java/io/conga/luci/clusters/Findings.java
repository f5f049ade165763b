package io.conga.luci.clusters;

import io.conga.luci.inventory.ContactState;
import io.conga.luci.overview.Finding;
import io.conga.protocol.cluster.ClusterView;
import io.conga.protocol.cluster.CorosyncConfiguration;
import io.conga.protocol.node.ServiceState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/** What a person should know of a cluster. Pure but for {@link FindingClock}, which remembers since when. */
final class Findings {

    private final ClusterState state;
    private final FindingMaker make;
    private final List<Finding> found = new ArrayList<>();

    private Findings(ClusterState state, FindingClock clock) {
        this.state = state;
        this.make = new FindingMaker(state.cluster(), clock, state.now());
    }

    /** All findings, worst first. */
    static List<Finding> of(ClusterState state, FindingClock clock) {
        var findings = new Findings(state, clock);
        findings.contact();
        findings.quorum();
        findings.nodes();
        findings.found.addAll(ResourceFindings.of(state, findings.make));
        findings.found.addAll(FencingFindings.of(state, findings.make));
        findings.found.addAll(ProofFindings.of(state, findings.make));
        findings.configuration();
        clock.keepOnly(state.cluster().id(), findings.found);
        return findings.found.stream()
                .sorted(Comparator.comparing(Finding::severity).reversed().thenComparing(Finding::code))
                .toList();
    }

    private void contact() {
        for (ClusterRecord.Member member : state.cluster().members()) {
            var known = state.known(member.name()).orElse(null);
            if (member.system() == null || known == null) {
                found.add(make.node(FindingKind.NOT_AUTHENTICATED, member.name(), member.system()));
                continue;
            }
            var problem = known.contact().problem();
            String reason = problem == null ? "" : problem.what() + " " + problem.why();
            switch (known.contact().state()) {
                case REFUSED ->
                    found.add(make.node(FindingKind.TRUST_LOST, member.name(), member.system(), "reason", reason));
                case UNREACHABLE ->
                    found.add(make.node(FindingKind.UNREACHABLE, member.name(), member.system(), "reason", reason));
                case CONNECTING, CONNECTED -> {
                    // nothing to say
                }
            }
        }
        if (state.stale() && !state.cluster().members().isEmpty()) {
            found.add(make.cluster(FindingKind.NOBODY_ANSWERS));
        }
    }

    private void quorum() {
        var view = state.view();
        if (view == null || state.stale()) {
            return;
        }
        if (!view.running()) {
            found.add(make.cluster(FindingKind.STOPPED, "reason", Objects.requireNonNullElse(view.reason(), "")));
            return;
        }
        if (!view.quorate()) {
            found.add(make.cluster(FindingKind.NO_QUORUM));
        }
        if (view.maintenanceMode()) {
            found.add(make.cluster(FindingKind.MAINTENANCE));
        }
        if (state.views().size() > 1) {
            String sides = String.join(
                    " | ",
                    state.views().stream()
                            .map(side -> String.join(", ", side.nodes()))
                            .toList());
            found.add(make.cluster(FindingKind.PARTITION, "sides", sides));
        }
    }

    private void nodes() {
        var view = state.view();
        if (view == null || !view.running()) {
            return;
        }
        halfDown();
        for (ClusterView.Member member : view.members()) {
            String system = state.systemOf(member.name());
            if (member.unclean()) {
                found.add(make.node(FindingKind.NODE_UNCLEAN, member.name(), system));
            } else if (!member.online()) {
                found.add(make.node(FindingKind.NODE_OFFLINE, member.name(), system));
            } else if (member.standbyOnFail()) {
                found.add(make.node(FindingKind.NODE_STANDBY_ON_FAIL, member.name(), system));
            } else if (member.standby()) {
                found.add(make.node(FindingKind.NODE_STANDBY, member.name(), system));
            } else if (member.maintenance() && !view.maintenanceMode()) {
                found.add(make.node(FindingKind.NODE_MAINTENANCE, member.name(), system));
            }
        }
    }

    /** One of the two daemons runs without the other; where neither does, the node is offline and that is said. */
    private void halfDown() {
        for (ClusterRecord.Member member : state.cluster().members()) {
            state.known(member.name())
                    .filter(known -> known.contact().connected())
                    .flatMap(known -> Optional.ofNullable(known.facts()))
                    .ifPresent(facts -> {
                        var engines = facts.services().stream()
                                .filter(service -> service.name().equals("corosync")
                                        || service.name().equals("pacemaker"))
                                .toList();
                        if (engines.stream().anyMatch(ServiceState::active)) {
                            engines.stream()
                                    .filter(service -> !service.active())
                                    .forEach(service -> found.add(make.node(
                                            FindingKind.DAEMON_DOWN,
                                            member.name(),
                                            member.system(),
                                            "daemon",
                                            service.name())));
                        }
                    });
        }
    }

    private void configuration() {
        var digests = new TreeSet<String>();
        var versions = new TreeSet<String>();
        for (ClusterRecord.Member member : state.cluster().members()) {
            state.known(member.name())
                    .filter(known -> known.contact().state() == ContactState.CONNECTED)
                    .ifPresent(known -> {
                        MemberTracker.corosync(known)
                                .map(CorosyncConfiguration::digest)
                                .ifPresent(digests::add);
                        Optional.ofNullable(known.facts())
                                .map(facts -> facts.tools().get("pacemaker"))
                                .ifPresent(versions::add);
                    });
        }
        if (digests.size() > 1) {
            found.add(make.cluster(FindingKind.CONFIGURATION_DIFFERS));
        }
        if (versions.size() > 1) {
            found.add(make.cluster(FindingKind.VERSIONS_DIFFER, "versions", String.join(", ", versions)));
        }
        var file = state.corosync();
        if (file != null && !file.encrypted()) {
            found.add(make.cluster(FindingKind.NOT_ENCRYPTED));
        }
        var configuration = state.configuration();
        if (configuration != null && "0".equals(configuration.resourceDefaults().get("resource-stickiness"))) {
            found.add(make.cluster(FindingKind.STICKINESS_ZERO));
        }
    }
}
