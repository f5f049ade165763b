package io.conga.protocol.corosync;

import io.conga.protocol.cluster.CorosyncConfiguration.CorosyncNode;
import java.util.List;
import java.util.Map;

/**
 * What a new corosync.conf shall say.
 *
 * @param clusterName totem.cluster_name
 * @param transport knet, udp or udpu
 * @param encrypted aes256 and sha256 with an authkey; knet only
 * @param totem further keys of totem, such as token in milliseconds
 * @param nodes every node with its id and the addresses of its links; an id that is null is numbered from 1
 */
public record CorosyncSpec(
        String clusterName, String transport, boolean encrypted, Map<String, String> totem, List<CorosyncNode> nodes) {
    public CorosyncSpec {
        totem = Map.copyOf(totem);
        nodes = List.copyOf(nodes);
    }
}
