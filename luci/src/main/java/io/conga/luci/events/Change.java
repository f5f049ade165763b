package io.conga.luci.events;

import org.jspecify.annotations.Nullable;

/**
 * A change, as the event stream carries it.
 *
 * @param number of the change on this connection, ascending from the snapshot's; none is missing
 * @param kind what it is about
 * @param id luci's id of it; empty for OVERVIEW and SESSION
 * @param body the system, cluster (detail) or job as it is now; null: it is gone, or is to be read again
 */
public record Change(
        long number, ChangeKind kind, String id, @Nullable Object body) {}
