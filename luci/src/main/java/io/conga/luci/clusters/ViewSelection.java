package io.conga.luci.clusters;

import io.conga.protocol.cluster.ClusterView;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Chooses whose view of a cluster is shown. Members that tell of the same partition give one view; a partitioned
 * cluster gives one per side, the quorate one first. Pure.
 */
public final class ViewSelection {

    /**
     * A view of the DC is preferred, so that "seen by" does not jump about; but not one that is so much older than
     * another's, for then its line hangs.
     */
    private static final Duration DC_MAY_LAG = Duration.ofSeconds(5);

    /**
     * What one member says.
     *
     * @param node its node name
     * @param view its newest view
     * @param heard when luci heard it
     * @param connected whether its line stands
     */
    public record Said(String node, ClusterView view, Instant heard, boolean connected) {}

    /**
     * A view and who shares it.
     *
     * @param nodes members that tell of the same partition
     * @param chosen the one whose view is shown
     */
    public record Chosen(List<String> nodes, Said chosen) {
        public Chosen {
            nodes = List.copyOf(nodes);
        }

        boolean stale() {
            return !chosen.connected();
        }
    }

    private ViewSelection() {}

    /** Empty where nobody ever said anything; stale (one only) where nobody can be heard now. */
    public static List<Chosen> select(List<Said> said) {
        var connected = said.stream().filter(Said::connected).toList();
        if (connected.isEmpty()) {
            return newest(said)
                    .map(one -> List.of(new Chosen(List.of(one.node()), one)))
                    .orElse(List.of());
        }
        var running = connected.stream().filter(one -> one.view().running()).toList();
        if (running.isEmpty()) {
            var nodes = connected.stream().map(Said::node).toList();
            return newest(connected).map(one -> List.of(new Chosen(nodes, one))).orElse(List.of());
        }
        return partitions(running).stream()
                .map(side -> new Chosen(side.stream().map(Said::node).toList(), best(side)))
                .sorted(Comparator.comparing(
                                (Chosen side) -> !side.chosen().view().quorate())
                        .thenComparing(side -> -side.nodes().size())
                        .thenComparing(side -> side.chosen().node()))
                .toList();
    }

    /**
     * Two members are apart only where each sees the other offline: while a node joins or is lost the views cross for a
     * moment, and that is no partition.
     */
    private static List<List<Said>> partitions(List<Said> running) {
        List<List<Said>> sides = new ArrayList<>();
        for (Said one : running) {
            var together = sides.stream()
                    .filter(side -> side.stream().anyMatch(other -> sees(one, other) || sees(other, one)))
                    .toList();
            var side = new ArrayList<Said>();
            together.forEach(side::addAll);
            side.add(one);
            sides.removeAll(together);
            sides.add(side);
        }
        return sides;
    }

    private static boolean sees(Said one, Said other) {
        return one.view().members().stream().anyMatch(member -> member.name().equals(other.node()) && member.online());
    }

    private static Said best(List<Said> side) {
        var newest = newest(side).orElseThrow();
        return side.stream()
                .filter(one -> one.node().equals(one.view().dc()))
                .filter(one -> Duration.between(one.heard(), newest.heard()).compareTo(DC_MAY_LAG) < 0)
                .findFirst()
                .or(() -> newest(
                        side.stream().filter(one -> one.view().dc() != null).toList()))
                .orElse(newest);
    }

    private static Optional<Said> newest(List<Said> said) {
        return said.stream().max(Comparator.comparing(Said::heard).thenComparing(Said::node));
    }
}
