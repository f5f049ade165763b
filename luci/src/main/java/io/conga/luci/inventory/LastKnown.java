package io.conga.luci.inventory;

import io.conga.protocol.cluster.ClusterConfiguration;
import io.conga.protocol.cluster.ClusterView;
import io.conga.protocol.node.NodeFacts;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of one system.
 *
 * @param contact whether it answers now
 * @param facts as last heard
 * @param view the cluster as this system last saw it
 * @param viewHeard when luci heard that view, by luci's own clock
 * @param configuration the CIB's configuration as last heard, secrets and all: never to be shown as it is
 */
public record LastKnown(
        Contact contact,
        @Nullable NodeFacts facts,
        @Nullable ClusterView view,
        @Nullable Instant viewHeard,
        @Nullable ClusterConfiguration configuration) {

    LastKnown with(Contact now) {
        return new LastKnown(now, facts, view, viewHeard, configuration);
    }

    LastKnown with(NodeFacts now) {
        return new LastKnown(contact, now, view, viewHeard, configuration);
    }

    LastKnown with(ClusterView now, Instant heard) {
        return new LastKnown(contact, facts, now, heard, configuration);
    }

    LastKnown with(ClusterConfiguration now) {
        return new LastKnown(contact, facts, view, viewHeard, now);
    }
}
