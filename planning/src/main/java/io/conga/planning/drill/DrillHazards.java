package io.conga.planning.drill;

import io.conga.planning.fence.FencingHazards;
import io.conga.planning.intent.DrillIntent.Kind;
import io.conga.planning.intent.DrillIntent.RunDrill;
import io.conga.planning.known.Known;
import io.conga.planning.member.MemberHazard;
import io.conga.planning.member.Members;
import io.conga.planning.member.Quorum;
import io.conga.planning.plan.Hazard;
import io.conga.protocol.cluster.ClusterView;
import io.conga.protocol.cluster.CorosyncConfiguration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What stands against a drill, and what it costs. */
final class DrillHazards {

    private static final Set<String> OFF = Set.of("off", "poweroff");

    private final RunDrill drill;
    private final Known known;
    private final Members members;
    private final String node;
    private final List<Hazard> found = new ArrayList<>();

    private DrillHazards(RunDrill drill, Known known, Members members, String node) {
        this.drill = drill;
        this.known = known;
        this.members = members;
        this.node = node;
    }

    /** Worst first, as people read them. */
    static List<Hazard> of(RunDrill drill, Known known, Members members, String node) {
        var hazards = new DrillHazards(drill, known, members, node);
        hazards.health();
        if (DrillTarget.losesNode(drill, hazards.corosync())) {
            hazards.fencing();
        } else if (drill.kind() == Kind.LINK && drill.part() != null) {
            hazards.found.add(DrillHazard.LINK_SPARED.with("node", node, "link", drill.part()));
        }
        if (DrillTarget.losesResource(drill)) {
            hazards.resource();
        }
        if (drill.kind() == Kind.STORAGE_PATH && drill.evenLast() && drill.part() != null) {
            hazards.found.add(DrillHazard.PATH_ONLY.with("disk", drill.part(), "node", node));
        }
        hazards.services();
        return hazards.found;
    }

    private @Nullable CorosyncConfiguration corosync() {
        return members.cluster().corosync();
    }

    private void health() {
        var reasons = new ArrayList<String>();
        ClusterView view = members.cluster().view();
        if (view != null) {
            if (!view.quorate()) {
                reasons.add("no quorum");
            }
            if (view.maintenanceMode()) {
                reasons.add("maintenance mode");
            }
            view.members().forEach(member -> {
                if (member.unclean()) {
                    reasons.add(member.name() + " unclean");
                } else if (!member.online() || member.pending()) {
                    reasons.add(member.name() + " offline");
                } else if (member.maintenance()) {
                    reasons.add(member.name() + " in maintenance");
                }
            });
            String failed = view.failures().stream()
                    .map(ClusterView.Failure::resource)
                    .distinct()
                    .collect(Collectors.joining(", "));
            if (!failed.isEmpty()) {
                reasons.add("failures of " + failed);
            }
            if (view.fenceEvents().stream().anyMatch(event -> event.status().equals("pending"))) {
                reasons.add("fencing under way");
            }
        }
        if (!reasons.isEmpty()) {
            found.add(DrillHazard.NOT_HEALTHY.with(
                    "cluster", members.clusterName(), "reasons", String.join(", ", reasons)));
        }
        if (!members.usable(node)) {
            found.add(MemberHazard.NODE_UNREACHABLE.with("node", node));
        }
    }

    private void fencing() {
        List<Hazard> blocking = FencingHazards.blocking(members, node);
        found.addAll(blocking);
        if (blocking.isEmpty() && !known.proved().contains(node)) {
            found.add(DrillHazard.NOT_PROVED.with("node", node));
        }
        if (Quorum.lostWithout(members, node)) {
            found.add(DrillHazard.QUORUM_LOST.with("node", node));
        }
        found.add(DrillHazard.POWER_CUT.with("node", node));
        if (drill.kind() == Kind.NODE_CRASH) {
            found.add(DrillHazard.GUESTS_RUN_ON.with("node", node));
        } else if (members.names().size() == 2) {
            found.add(DrillHazard.EITHER_FENCED.with());
        }
        if (switchedOff(members)) {
            found.add(DrillHazard.STAYS_OFF.with("node", node));
        } else if (!members.startsAtBoot(node)) {
            found.add(MemberHazard.NOT_AT_BOOT.with("node", node));
        }
    }

    /** Whether fenced nodes are switched off, and stay so. */
    static boolean switchedOff(Members members) {
        return OFF.contains(members.configuration().properties().getOrDefault("stonith-action", "reboot"));
    }

    private void resource() {
        if (DrillTarget.primitive(members.configuration(), drill.target())
                .flatMap(Monitor::milliseconds)
                .isEmpty()) {
            found.add(DrillHazard.NOT_WATCHED.with("resource", drill.target()));
        }
        if (drill.kind() == Kind.GUEST_CRASH) {
            found.add(DrillHazard.GUEST_DESTROYED.with("resource", drill.target()));
        }
    }

    private void services() {
        List<Expectation> down =
                Expectations.of(
                                drill,
                                members.configuration(),
                                members.cluster().view(),
                                corosync())
                        .stream()
                        .filter(each -> each.milestone() == Milestone.STARTED)
                        .toList();
        if (!down.isEmpty()) {
            long least = down.stream().mapToLong(Expectation::earliest).min().orElse(0);
            long most = down.stream().mapToLong(Expectation::latest).max().orElse(0);
            found.add(DrillHazard.SERVICES_DOWN.with(
                    "services",
                    down.stream().map(Expectation::subject).collect(Collectors.joining(", ")),
                    "least",
                    Long.toString(TimeUnit.MILLISECONDS.toSeconds(least)),
                    "most",
                    Long.toString(TimeUnit.MILLISECONDS.toSeconds(most + 999))));
        }
    }
}
