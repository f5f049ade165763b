package io.conga.protocol.cluster;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * corosync.conf(5), read.
 *
 * @param clusterName totem.cluster_name
 * @param configVersion totem.config_version, 0 where it is not set
 * @param transport knet, udp or udpu
 * @param encrypted whether totem traffic is encrypted (crypto_cipher other than none, knet only)
 * @param twoNode quorum.two_node
 * @param nodes nodelist, in order
 * @param text the file as it is, so that nothing is lost
 * @param digest SHA-256 of the file, hexadecimal
 */
public record CorosyncConfiguration(
        String clusterName,
        int configVersion,
        String transport,
        boolean encrypted,
        boolean twoNode,
        List<CorosyncNode> nodes,
        String text,
        String digest) {

    public CorosyncConfiguration {
        nodes = List.copyOf(nodes);
    }

    /**
     * One node of the nodelist.
     *
     * @param name node name; the first link's address where no name is set
     * @param id nodeid; null where Corosync derives it
     * @param links address per link, ring0_addr first
     */
    public record CorosyncNode(String name, @Nullable Integer id, List<String> links) {
        public CorosyncNode {
            links = List.copyOf(links);
        }
    }
}
