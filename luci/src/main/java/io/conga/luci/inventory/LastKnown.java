package io.conga.luci.inventory;

import io.conga.protocol.cluster.ClusterConfiguration;
import io.conga.protocol.cluster.ClusterView;
import io.conga.protocol.node.NodeFacts;
import io.conga.protocol.storage.StorageView;
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
 * @param storage its storage as last heard
 * @param storageHeard when luci heard that, by luci's own clock
 */
public record LastKnown(
        Contact contact,
        @Nullable NodeFacts facts,
        @Nullable ClusterView view,
        @Nullable Instant viewHeard,
        @Nullable ClusterConfiguration configuration,
        @Nullable StorageView storage,
        @Nullable Instant storageHeard) {

    LastKnown with(Contact now) {
        return new LastKnown(now, facts, view, viewHeard, configuration, storage, storageHeard);
    }

    LastKnown with(NodeFacts now) {
        return new LastKnown(contact, now, view, viewHeard, configuration, storage, storageHeard);
    }

    LastKnown with(ClusterView now, Instant heard) {
        return new LastKnown(contact, facts, now, heard, configuration, storage, storageHeard);
    }

    LastKnown with(ClusterConfiguration now) {
        return new LastKnown(contact, facts, view, viewHeard, now, storage, storageHeard);
    }

    LastKnown with(StorageView now, @Nullable Instant heard) {
        return new LastKnown(contact, facts, view, viewHeard, configuration, now, heard);
    }
}
