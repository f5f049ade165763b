package io.conga.luci.overview;

import io.conga.protocol.problem.Severity;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that is not as it should be, with a link to where it is mended.
 *
 * @param severity ERROR, WARNING or INFO
 * @param code catalogue key such as {@code finding.node-offline}
 * @param parameters its values
 * @param text the same in English
 * @param remedy what a person can do, in English
 * @param cluster luci's id, or null
 * @param system luci's id, or null
 * @param node Pacemaker node name, or null
 * @param resource resource id, or null
 * @param since since when it is known
 * @param link path of the console's page, such as {@code /clusters/ID}
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
}
