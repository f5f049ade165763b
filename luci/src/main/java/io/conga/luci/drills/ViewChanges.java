package io.conga.luci.drills;

import io.conga.luci.drills.Moment.Kind;
import io.conga.protocol.cluster.ClusterView;
import io.conga.protocol.cluster.ClusterView.FenceEvent;
import io.conga.protocol.cluster.ResourceState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What changed between two views of the same member. Pure. */
final class ViewChanges {

    private static final Set<String> RUNS = Set.of("Started", "Promoted", "Unpromoted");

    private final ClusterView before;
    private final ClusterView after;
    private final Instant heard;
    private final List<Moment> found = new ArrayList<>();

    private ViewChanges(ClusterView before, ClusterView after, Instant heard) {
        this.before = before;
        this.after = after;
        this.heard = heard;
    }

    /** In the order in which such things come. */
    static List<Moment> between(ClusterView before, ClusterView after, Instant heard) {
        var changes = new ViewChanges(before, after, heard);
        if (before.running() && after.running()) {
            changes.members();
            changes.fencing();
            changes.failures();
            changes.resources();
        }
        changes.quorum();
        return changes.found;
    }

    private void members() {
        Map<String, Boolean> was = online(before);
        online(after).forEach((name, is) -> {
            boolean online = was.getOrDefault(name, is);
            if (online && !is) {
                add(Kind.MEMBER_LOST, name, name, null, "");
            } else if (!online && is) {
                add(Kind.MEMBER_BACK, name, name, null, "");
            }
        });
    }

    private static Map<String, Boolean> online(ClusterView view) {
        return view.members().stream()
                .collect(Collectors.toMap(
                        ClusterView.Member::name,
                        member -> member.online() && !member.pending(),
                        (one, _) -> one,
                        TreeMap::new));
    }

    private void quorum() {
        boolean was = before.running() && before.quorate();
        boolean is = after.running() && after.quorate();
        if (was != is) {
            add(is ? Kind.QUORUM_BACK : Kind.QUORUM_LOST, after.seenBy(), null, null, "");
        }
    }

    private void fencing() {
        for (FenceEvent event : after.fenceEvents().reversed()) {
            if (!before.fenceEvents().contains(event)) {
                Kind kind = switch (event.status()) {
                    case "success" -> Kind.FENCED;
                    case "failed" -> Kind.FENCING_FAILED;
                    default -> Kind.FENCING_ASKED;
                };
                String detail = (event.action() + " " + event.delegate() + " " + event.exitReason()).strip();
                add(kind, event.target(), event.target(), EngineTime.parse(event.completed()), detail);
            }
        }
    }

    private void failures() {
        for (ClusterView.Failure failure : after.failures()) {
            boolean known = before.failures().stream()
                    .anyMatch(other -> other.operation().equals(failure.operation())
                            && other.node().equals(failure.node())
                            && java.util.Objects.equals(other.lastChange(), failure.lastChange()));
            if (!known) {
                add(
                        Kind.FAILED,
                        plain(failure.resource()),
                        failure.node(),
                        EngineTime.parse(failure.lastChange()),
                        (failure.task() + ": " + failure.exitStatus() + " " + failure.reason()).strip());
            }
        }
    }

    private void resources() {
        Map<String, Set<String>> was = running(before);
        Map<String, Set<String>> is = running(after);
        var names = new LinkedHashSet<>(was.keySet());
        names.addAll(is.keySet());
        for (String name : names) {
            Set<String> old = was.getOrDefault(name, Set.of());
            Set<String> now = is.getOrDefault(name, Set.of());
            old.stream().filter(node -> !now.contains(node)).forEach(node -> add(Kind.STOPPED, name, node, null, ""));
            now.stream().filter(node -> !old.contains(node)).forEach(node -> add(Kind.STARTED, name, node, null, ""));
        }
    }

    /** Primitive to the nodes on which it runs; what is on its way somewhere does not run. */
    static Map<String, Set<String>> running(ClusterView view) {
        var running = new TreeMap<String, Set<String>>();
        view.resources().forEach(resource -> collect(resource, running));
        return running;
    }

    private static void collect(ResourceState resource, Map<String, Set<String>> into) {
        resource.children().forEach(child -> collect(child, into));
        boolean runs = resource.kind() == ResourceState.Kind.PRIMITIVE
                && resource.active()
                && RUNS.contains(resource.role())
                && !moving(resource.pending());
        if (runs) {
            into.computeIfAbsent(plain(resource.id()), _ -> new LinkedHashSet<>())
                    .addAll(resource.nodes());
        }
    }

    private static boolean moving(@Nullable String pending) {
        return pending != null && !pending.equals("Monitoring");
    }

    /** {@code web:0} is an instance of {@code web}. */
    private static String plain(String id) {
        int colon = id.indexOf(':');
        return colon < 0 ? id : id.substring(0, colon);
    }

    private void add(Kind kind, String subject, @Nullable String node, @Nullable Instant engine, String detail) {
        found.add(new Moment(kind, subject, node, heard, engine, after.seenBy(), detail));
    }
}
