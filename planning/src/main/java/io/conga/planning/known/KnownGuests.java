package io.conga.planning.known;

import io.conga.protocol.guest.GuestView;
import org.jspecify.annotations.Nullable;

/**
 * A system's guests as luci knows them.
 *
 * @param system luci's id
 * @param node its name in the cluster, or its host name
 * @param reachable whether its ricci told this now
 * @param view now, or as last heard where it can't be reached; null where never heard
 */
public record KnownGuests(
        String system,
        String node,
        boolean reachable,
        @Nullable GuestView view) {}
