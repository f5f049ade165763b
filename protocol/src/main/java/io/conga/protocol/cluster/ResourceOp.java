package io.conga.protocol.cluster;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A Pacemaker {@code <op>}.
 *
 * @param name start, stop, monitor …
 * @param interval as written, such as 10s; 0s for one-time operations
 * @param timeout as written; null where the default holds
 * @param attributes every further attribute, such as on-fail or role
 */
public record ResourceOp(
        String name, String interval, @Nullable String timeout, Map<String, String> attributes) {
    public ResourceOp {
        attributes = Map.copyOf(attributes);
    }
}
