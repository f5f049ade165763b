package io.conga.luci.clusters;

import io.conga.luci.overview.Finding;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Fills in the words of a finding and where the console shows it. */
final class FindingMaker {

    private final ClusterRecord cluster;
    private final FindingClock clock;
    private final Instant now;

    FindingMaker(ClusterRecord cluster, FindingClock clock, Instant now) {
        this.cluster = cluster;
        this.clock = clock;
        this.now = now;
    }

    Finding cluster(FindingKind kind, String... pairs) {
        return make(kind, null, null, null, "/clusters/" + cluster.id(), pairs);
    }

    Finding node(FindingKind kind, String node, @Nullable String system, String... pairs) {
        return make(kind, system, node, null, "/clusters/" + cluster.id() + "/nodes", pairs);
    }

    Finding resource(FindingKind kind, String resource, @Nullable String node, String... pairs) {
        return make(kind, null, node, resource, "/clusters/" + cluster.id() + "/services", pairs);
    }

    private Finding make(
            FindingKind kind,
            @Nullable String system,
            @Nullable String node,
            @Nullable String resource,
            String link,
            String... pairs) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("cluster", cluster.name());
        if (node != null) {
            parameters.put("node", node);
        }
        if (resource != null) {
            parameters.put("resource", resource);
        }
        for (int i = 0; i < pairs.length; i += 2) {
            parameters.put(pairs[i], pairs[i + 1]);
        }
        var finding = new Finding(
                kind.severity(),
                kind.code(),
                parameters,
                fill(kind.text(), parameters),
                fill(kind.remedy(), parameters),
                cluster.id(),
                system,
                node,
                resource,
                now,
                link);
        return new Finding(
                finding.severity(),
                finding.code(),
                finding.parameters(),
                finding.text(),
                finding.remedy(),
                finding.cluster(),
                finding.system(),
                finding.node(),
                finding.resource(),
                clock.since(cluster.id(), FindingClock.key(finding), now),
                finding.link());
    }

    private static String fill(String template, Map<String, String> parameters) {
        String text = template;
        for (var parameter : parameters.entrySet()) {
            text = text.replace("{" + parameter.getKey() + "}", parameter.getValue());
        }
        return text.strip();
    }
}
