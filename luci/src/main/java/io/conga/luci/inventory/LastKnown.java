package io.conga.luci.inventory;

import io.conga.protocol.cluster.ClusterConfiguration;
import io.conga.protocol.cluster.ClusterView;
import io.conga.protocol.guest.GuestView;
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
 * @param guests its virtual machines as last heard since luci started
 * @param guestsHeard when luci heard that, by luci's own clock
 */
public record LastKnown(
        Contact contact,
        @Nullable NodeFacts facts,
        @Nullable ClusterView view,
        @Nullable Instant viewHeard,
        @Nullable ClusterConfiguration configuration,
        @Nullable StorageView storage,
        @Nullable Instant storageHeard,
        @Nullable GuestView guests,
        @Nullable Instant guestsHeard) {

    LastKnown(
            Contact contact,
            @Nullable NodeFacts facts,
            @Nullable ClusterView view,
            @Nullable Instant viewHeard,
            @Nullable ClusterConfiguration configuration) {
        this(contact, facts, view, viewHeard, configuration, null, null, null, null);
    }

    LastKnown with(Contact now) {
        return new LastKnown(now, facts, view, viewHeard, configuration, storage, storageHeard, guests, guestsHeard);
    }

    LastKnown with(NodeFacts now) {
        return new LastKnown(contact, now, view, viewHeard, configuration, storage, storageHeard, guests, guestsHeard);
    }

    LastKnown with(ClusterView now, Instant heard) {
        return new LastKnown(contact, facts, now, heard, configuration, storage, storageHeard, guests, guestsHeard);
    }

    LastKnown with(ClusterConfiguration now) {
        return new LastKnown(contact, facts, view, viewHeard, now, storage, storageHeard, guests, guestsHeard);
    }

    LastKnown with(StorageView now, @Nullable Instant heard) {
        return new LastKnown(contact, facts, view, viewHeard, configuration, now, heard, guests, guestsHeard);
    }

    LastKnown with(GuestView now, Instant heard) {
        return new LastKnown(contact, facts, view, viewHeard, configuration, storage, storageHeard, now, heard);
    }
}
