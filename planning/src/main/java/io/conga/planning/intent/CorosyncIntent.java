package io.conga.planning.intent;

import io.conga.protocol.corosync.CorosyncLink;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How the nodes of a cluster talk to each other, kept in every node's corosync.conf. */
public sealed interface CorosyncIntent extends Intent {

    /** luci's id of the cluster. */
    String cluster();

    /**
     * Keys of the section totem.
     *
     * @param totem key to value; an empty one puts Corosync's default back; what is not named stays as it is
     */
    record SetTotem(String cluster, Map<String, String> totem) implements CorosyncIntent {
        public SetTotem {
            totem = Map.copyOf(totem);
        }
    }

    /**
     * The links of a cluster with the transport knet, all of them: one that is not named is removed.
     *
     * @param mode passive, active or rr; null: as it is
     * @param links every link with the addresses of all nodes
     */
    record SetLinks(String cluster, @Nullable String mode, List<CorosyncLink> links) implements CorosyncIntent {
        public SetLinks {
            links = List.copyOf(links);
        }
    }

    /**
     * The transport.
     *
     * @param transport knet, udp (multicast) or udpu
     * @param encryption aes256 and sha256; knet only
     * @param mcastaddr udp only: the multicast address; null: Corosync makes one of the cluster's name
     * @param mcastport udp only: its port, the one below is used too; null: Corosync's default
     * @param ttl udp only: how many routers a message may pass; null: Corosync's default
     */
    record SetTransport(
            String cluster,
            String transport,
            boolean encryption,
            @Nullable String mcastaddr,
            @Nullable Integer mcastport,
            @Nullable Integer ttl)
            implements CorosyncIntent {}
}
