package io.conga.planning.known;

import io.conga.protocol.node.NodeFacts;
import org.jspecify.annotations.Nullable;

/**
 * A system as luci knows it.
 *
 * @param id luci's id
 * @param hostname {@code uname -n}, also as last heard where it can't be reached now
 * @param address where luci reaches its ricci
 * @param trusted whether both ends trust each other
 * @param reachable whether its ricci answers now
 * @param facts as last heard; null where never heard
 */
public record KnownSystem(
        String id,
        String hostname,
        String address,
        boolean trusted,
        boolean reachable,
        @Nullable NodeFacts facts) {

    /** Whether a step can be sent there now. */
    public boolean usable() {
        return trusted && reachable;
    }
}
