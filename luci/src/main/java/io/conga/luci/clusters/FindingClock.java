package io.conga.luci.clusters;

import io.conga.luci.overview.Finding;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Remembers since when each finding of each cluster holds. */
@Component
final class FindingClock {

    private final ConcurrentMap<String, ConcurrentMap<String, Instant>> since = new ConcurrentHashMap<>();

    Instant since(String cluster, String key, Instant now) {
        return since.computeIfAbsent(cluster, _ -> new ConcurrentHashMap<>()).computeIfAbsent(key, _ -> now);
    }

    /** What makes two findings the same one, however long it lasts. */
    static String key(Finding finding) {
        return finding.code() + "|" + finding.system() + "|" + finding.node() + "|" + finding.resource();
    }

    /** Forgets what is no more. */
    void keepOnly(String cluster, List<Finding> findings) {
        Set<String> keys = findings.stream().map(FindingClock::key).collect(Collectors.toSet());
        since.getOrDefault(cluster, new ConcurrentHashMap<>(Map.of())).keySet().retainAll(keys);
    }
}
