package io.conga.planning.member;

import io.conga.protocol.cluster.ClusterConfiguration;
import io.conga.protocol.cluster.ResourceDefinition;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fence devices of a cluster, and whom they can fence. */
public final class FenceDevices {

    private FenceDevices() {}

    /** All fence devices. */
    public static List<ResourceDefinition> all(ClusterConfiguration configuration) {
        return configuration.resources().stream()
                .filter(resource ->
                        resource.agent() != null && resource.agent().standard().equals("stonith"))
                .toList();
    }

    /** Those that can fence the node. One that names no nodes asks the device itself, so it may. */
    public static List<ResourceDefinition> of(ClusterConfiguration configuration, String node) {
        return all(configuration).stream()
                .filter(device -> covers(device.parameters(), node))
                .toList();
    }

    private static boolean covers(Map<String, String> parameters, String node) {
        String list = parameters.getOrDefault("pcmk_host_list", "");
        String map = parameters.getOrDefault("pcmk_host_map", "");
        if (list.isBlank() && map.isBlank()) {
            return true;
        }
        return Arrays.asList(list.split("[\\s,;]+")).contains(node) || mapped(map, node) != null;
    }

    /** The device's own name of a node, by pcmk_host_map; the node's name where it says nothing. */
    public static String plug(ResourceDefinition device, String node) {
        String mapped = mapped(device.parameters().getOrDefault("pcmk_host_map", ""), node);
        return mapped == null ? node : mapped;
    }

    private static @Nullable String mapped(String map, String node) {
        for (String pair : map.split("[\\s;]+")) {
            int separator = pair.indexOf(':') >= 0 ? pair.indexOf(':') : pair.indexOf('=');
            if (separator > 0 && pair.substring(0, separator).equals(node)) {
                return pair.substring(separator + 1);
            }
        }
        return null;
    }
}
