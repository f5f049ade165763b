package io.conga.planning.drill;

import io.conga.protocol.cluster.Interval;
import io.conga.protocol.cluster.ResourceDefinition;
import java.time.Duration;
import java.util.Optional;

/** How the cluster finds out that a resource died. */
final class Monitor {

    private Monitor() {}

    /** How often it looks; empty where it never does, and never finds out. */
    static Optional<Long> milliseconds(ResourceDefinition definition) {
        return definition.operations().stream()
                .filter(operation -> operation.name().equals("monitor")
                        && !"Stopped".equals(operation.attributes().get("role")))
                .flatMap(operation -> Interval.parse(operation.interval()).stream())
                .map(Duration::toMillis)
                .filter(interval -> interval > 0)
                .min(Long::compare);
    }
}
