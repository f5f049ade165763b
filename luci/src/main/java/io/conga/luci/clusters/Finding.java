package io.conga.luci.clusters;

import io.conga.protocol.problem.Severity;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something about a cluster or a system that a person should know.
 *
 * @param severity ERROR: something does not work; WARNING: it will not survive the next failure, or needs a look; INFO
 * @param code catalogue key such as {@code finding.no-quorum}
 * @param parameters its values
 * @param text the same in English
 * @param remedy what to do, in English; {@code code + ".remedy"} in the catalogue
 * @param cluster luci's id of the cluster; null where none
 * @param system luci's id of the system; null where none
 * @param node node name; null where it is not about one
 * @param resource resource id; null where it is not about one
 * @param since since when luci sees it
 * @param link page of the console that shows it
 */
public record Finding(
        Severity severity,
        String code,
        Map<String, String> parameters,
        String text,
        String remedy,
        @Nullable String cluster,
        @Nullable String system,
        @Nullable String node,
        @Nullable String resource,
        Instant since,
        String link) {

    public Finding {
        parameters = Map.copyOf(parameters);
    }

    /** What makes two findings the same one, however long it lasts. */
    public String key() {
        return code + "|" + cluster + "|" + system + "|" + node + "|" + resource;
    }
}
