package io.conga.system.fence;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** {@code pcmk_host_map}, pacemaker-fenced(7): {@code node1:1;node2:2,3}, parted by semicolons, spaces or tabs. */
final class HostMap {

    private final Map<String, String> plugs = new LinkedHashMap<>();

    private HostMap() {}

    static HostMap parse(String text) {
        var map = new HostMap();
        for (String pair : text.split("[;\\s]+")) {
            int colon = pair.indexOf(':');
            if (colon > 0 && colon < pair.length() - 1) {
                map.plugs.put(pair.substring(0, colon), pair.substring(colon + 1));
            }
        }
        return map;
    }

    /** What the device calls the node. */
    Optional<String> plug(String node) {
        return Optional.ofNullable(plugs.get(node));
    }
}
