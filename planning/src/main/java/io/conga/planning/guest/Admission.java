package io.conga.planning.guest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether every guest would still fit if a node were lost: each of its guests, the largest first, on the first other node that
 * may take it and has the memory left. An estimate: the hypervisor's own need, what shares memory, and what else runs on a node
 * are not in it. CPUs may be shared, so that too few of them are told but refuse nothing.
 */
public final class Admission {

    private Admission() {}

    /**
     * What a guest needs.
     *
     * @param service id of its resource
     * @param node where it runs; empty where nowhere
     * @param memoryBytes what it may take at most
     * @param cpus virtual CPUs
     * @param allowed nodes that it may run on; empty: all
     */
    public record Need(String service, String node, long memoryBytes, int cpus, Set<String> allowed) {
        public Need {
            allowed = Set.copyOf(allowed);
        }
    }

    /**
     * What a node has.
     *
     * @param memoryBytes of the machine
     * @param cpus of the machine
     */
    public record Room(String node, long memoryBytes, int cpus) {}

    /**
     * What the loss of a node would mean.
     *
     * @param fits whether every guest finds memory
     * @param homeless guests that find none, the largest first
     * @param shortCpus nodes that would have more virtual CPUs than they have processors
     * @param freeBytes memory that is left on the others together, after all that found a place
     */
    public record Verdict(String lost, boolean fits, List<String> homeless, List<String> shortCpus, long freeBytes) {
        public Verdict {
            homeless = List.copyOf(homeless);
            shortCpus = List.copyOf(shortCpus);
        }
    }

    /** For every node, the largest first. */
    public static List<Verdict> of(List<Room> rooms, List<Need> needs) {
        return rooms.stream()
                .sorted(Comparator.comparingLong(Room::memoryBytes).reversed().thenComparing(Room::node))
                .map(lost -> without(lost.node(), rooms, needs))
                .toList();
    }

    private static Verdict without(String lost, List<Room> rooms, List<Need> needs) {
        Map<String, Long> memory = new HashMap<>();
        Map<String, Integer> cpus = new HashMap<>();
        List<Room> others =
                rooms.stream().filter(room -> !room.node().equals(lost)).toList();
        others.forEach(room -> {
            memory.put(room.node(), room.memoryBytes());
            cpus.put(room.node(), room.cpus());
        });
        var homeless = new ArrayList<String>();
        List<Need> moving = new ArrayList<>();
        for (Need need : needs) {
            if (memory.containsKey(need.node())) {
                take(need, need.node(), memory, cpus);
            } else {
                moving.add(need);
            }
        }
        moving.sort(Comparator.comparingLong(Need::memoryBytes).reversed().thenComparing(Need::service));
        for (Need need : moving) {
            others.stream()
                    .map(Room::node)
                    .filter(node -> need.allowed().isEmpty() || need.allowed().contains(node))
                    .filter(node -> memory.getOrDefault(node, 0L) >= need.memoryBytes())
                    .findFirst()
                    .ifPresentOrElse(node -> take(need, node, memory, cpus), () -> homeless.add(need.service()));
        }
        return new Verdict(
                lost,
                homeless.isEmpty(),
                homeless,
                others.stream()
                        .map(Room::node)
                        .filter(node -> cpus.getOrDefault(node, 0) < 0)
                        .toList(),
                memory.values().stream().mapToLong(left -> Math.max(0, left)).sum());
    }

    private static void take(Need need, String node, Map<String, Long> memory, Map<String, Integer> cpus) {
        memory.merge(node, -need.memoryBytes(), Long::sum);
        cpus.merge(node, -need.cpus(), Integer::sum);
    }
}
