package io.conga.protocol.corosync;

import java.util.Map;

/**
 * One link of a cluster, corosync.conf(5): {@code ringN_addr} of every node, and {@code totem.interface} of that number.
 *
 * @param number 0 to 7
 * @param addresses node name to address; a node without this link is left out
 * @param options keys of the interface section such as knet_link_priority, without linknumber
 */
public record CorosyncLink(int number, Map<String, String> addresses, Map<String, String> options) {
    public CorosyncLink {
        addresses = Map.copyOf(addresses);
        options = Map.copyOf(options);
    }
}
