package io.conga.planning.fence;

import io.conga.planning.cib.PrimitiveXml;
import io.conga.planning.intent.FenceIntent.NewFenceDevice;
import io.conga.planning.secret.SecretName;
import io.conga.protocol.cluster.CibEdit;
import io.conga.protocol.cluster.ResourceOp;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A fence device as edits of the CIB. */
public final class FenceDeviceXml {

    private FenceDeviceXml() {}

    /**
     * The primitive, and its secrets in an edit of their own: luci fills references in as they stand, which is safe in
     * a value and would not be inside XML.
     *
     * @param unfences whether its nodes are to be switched on by it when they join; Pacemaker asks the device's meta
     *     attribute for that, not the agent
     */
    public static List<CibEdit> edits(NewFenceDevice device, boolean unfences) {
        var open = new TreeMap<String, String>();
        var secret = new TreeMap<String, String>();
        parameters(device)
                .forEach((name, value) -> (SecretName.looksLikeReference(value) ? secret : open).put(name, value));
        var monitor = new ResourceOp("monitor", "60s", null, Map.of());
        Map<String, String> meta = unfences ? Map.of("provides", "unfencing") : Map.of();
        var edits = new ArrayList<CibEdit>();
        edits.add(new CibEdit.Put(
                "resources",
                PrimitiveXml.of(device.id(), device.agent(), open, meta, List.of(monitor))
                        .toString()));
        if (!secret.isEmpty()) {
            edits.add(new CibEdit.SetValues(device.id(), "instance_attributes", secret));
        }
        return edits;
    }

    /** All of its parameters, with those that say whom it can fence. */
    static Map<String, String> parameters(NewFenceDevice device) {
        var parameters = new TreeMap<>(device.parameters());
        parameters.values().removeIf(String::isEmpty);
        parameters.put("pcmk_host_list", String.join(" ", device.targets()));
        String map = hostMap(device);
        if (!map.isEmpty()) {
            parameters.put("pcmk_host_map", map);
        }
        return parameters;
    }

    private static String hostMap(NewFenceDevice device) {
        return device.targets().stream()
                .filter(target -> device.plugs().containsKey(target))
                .map(target -> target + ":" + device.plugs().get(target))
                .collect(Collectors.joining(";"));
    }
}
