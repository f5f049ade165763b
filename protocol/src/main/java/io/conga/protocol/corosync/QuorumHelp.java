package io.conga.protocol.corosync;

import java.util.Map;

/**
 * What the manual pages of a node say of the options of votequorum(5) and corosync-qdevice(8).
 *
 * @param node whose pages
 * @param options option such as wait_for_all, algorithm or exec_NAME, to its text; empty where the pages are not installed
 */
public record QuorumHelp(String node, Map<String, String> options) {
    public QuorumHelp {
        options = Map.copyOf(options);
    }
}
