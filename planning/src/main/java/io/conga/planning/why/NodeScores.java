package io.conga.planning.why;

import io.conga.protocol.cluster.AllocationScores;
import io.conga.protocol.cluster.AllocationScores.Purpose;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The scheduler's last word on each node for one resource; of a clone's instances the highest. */
final class NodeScores {

    /** Pacemaker's INFINITY. */
    private static final int INFINITY = 1_000_000;

    private final Map<String, Integer> byNode = new LinkedHashMap<>();

    NodeScores(AllocationScores scores, String resource) {
        Map<String, Map<String, Integer>> byInstance = new LinkedHashMap<>();
        for (AllocationScores.Score score : scores.scores()) {
            if (score.purpose() == Purpose.RUN
                    && score.node() != null
                    && base(score.resource()).equals(resource)) {
                byInstance
                        .computeIfAbsent(score.resource(), _ -> new LinkedHashMap<>())
                        .put(score.node(), number(score.value()));
            }
        }
        byInstance
                .values()
                .forEach(instance -> instance.forEach((node, value) -> byNode.merge(node, value, Math::max)));
    }

    Optional<Integer> of(String node) {
        return Optional.ofNullable(byNode.get(node));
    }

    boolean best(String node) {
        Integer own = byNode.get(node);
        return own != null && byNode.values().stream().allMatch(other -> other <= own);
    }

    static String words(int score) {
        return score >= INFINITY ? "INFINITY" : score <= -INFINITY ? "-INFINITY" : String.valueOf(score);
    }

    static int number(String value) {
        return switch (value) {
            case "INFINITY", "+INFINITY" -> INFINITY;
            case "-INFINITY" -> -INFINITY;
            default -> {
                try {
                    yield Math.clamp(Long.parseLong(value), -INFINITY, INFINITY);
                } catch (NumberFormatException notANumber) {
                    yield 0;
                }
            }
        };
    }

    static String base(String resource) {
        int colon = resource.indexOf(':');
        return colon < 0 ? resource : resource.substring(0, colon);
    }
}
