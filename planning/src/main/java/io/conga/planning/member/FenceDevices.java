package io.conga.planning.member;

import io.conga.protocol.cluster.ClusterConfiguration;
import io.conga.protocol.cluster.ResourceDefinition;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

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

    /** Whether a device of these parameters can fence the node. */
    public static boolean covers(Map<String, String> parameters, String node) {
        String list = parameters.getOrDefault("pcmk_host_list", "");
        String map = parameters.getOrDefault("pcmk_host_map", "");
        if (list.isBlank() && map.isBlank()) {
            return true;
        }
        return Arrays.asList(list.split("[\\s,;]+")).contains(node) || maps(map, node);
    }

    private static boolean maps(String map, String node) {
        return Arrays.stream(map.split("[\\s;]+"))
                .map(pair -> pair.split("[:=]", 2)[0])
                .anyMatch(node::equals);
    }
}
