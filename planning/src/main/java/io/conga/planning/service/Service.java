package io.conga.planning.service;

import io.conga.planning.intent.ServiceIntent.Recovery;
import io.conga.protocol.cluster.ResourceState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A service as the cluster keeps it: a group, a clone, a bundle, or a resource that stands alone.
 *
 * @param autostart whether it may run (no target-role=Stopped)
 * @param exclusive whether it is to run beside no other service
 * @param notApart services that an exclusive one is not kept apart from, as another tool added them
 * @param domain failover domain; null where it is in none
 * @param recovery what happens when it fails
 * @param migratesLive whether all of its resources can move without stopping
 */
public record Service(
        String id,
        ResourceState.Kind kind,
        boolean autostart,
        boolean exclusive,
        List<String> notApart,
        @Nullable String domain,
        Recovery recovery,
        boolean migratesLive) {

    public Service {
        notApart = List.copyOf(notApart);
    }
}
