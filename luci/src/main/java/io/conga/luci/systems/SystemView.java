package io.conga.luci.systems;

import io.conga.luci.inventory.Contact;
import io.conga.protocol.node.NodeFacts;
import org.jspecify.annotations.Nullable;

/**
 * A system of the homebase, as people see it.
 *
 * @param id luci's id of it
 * @param name its hostname, or its address before that is known
 * @param address where its ricci is reached
 * @param port and on which TCP port
 * @param fingerprint SHA-256 of its certificate, as confirmed
 * @param trust whether both ends trust each other
 * @param contact whether it answers now
 * @param facts as last heard; null where never heard
 * @param cluster the managed cluster it belongs to; null where none
 */
public record SystemView(
        String id,
        String name,
        String address,
        int port,
        String fingerprint,
        TrustState trust,
        Contact contact,
        @Nullable NodeFacts facts,
        @Nullable SystemCluster cluster) {

    /**
     * The cluster that a system belongs to.
     *
     * @param id luci's id of the cluster
     * @param name its name
     * @param node the system's node name in it
     */
    public record SystemCluster(String id, String name, String node) {}
}
