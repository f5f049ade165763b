package io.conga.planning.intent;

import io.conga.protocol.agent.AgentName;
import java.util.List;
import java.util.Map;

/** Things done to a cluster's fencing. */
public sealed interface FenceIntent extends Intent {

    /** luci's id of the cluster. */
    String cluster();

    /** Add a fence device and turn fencing on. */
    record AddFenceDevice(String cluster, NewFenceDevice device) implements FenceIntent {}

    /**
     * Prove the fencing of a node.
     *
     * @param node target
     * @param proof STATUS or REBOOT
     */
    record ProveFencing(String cluster, String node, CreateCluster.Proof proof) implements FenceIntent {}

    /**
     * A fence device to be.
     *
     * @param id resource id
     * @param agent stonith:…
     * @param parameters by the agent's metadata, and pcmk_* of pacemaker-fenced(7)
     * @param targets nodes that it can fence (pcmk_host_list)
     * @param plugs node name to the device's own name of it (pcmk_host_map); empty: the same names
     */
    record NewFenceDevice(
            String id,
            AgentName agent,
            Map<String, String> parameters,
            List<String> targets,
            Map<String, String> plugs) {
        public NewFenceDevice {
            parameters = Map.copyOf(parameters);
            targets = List.copyOf(targets);
            plugs = Map.copyOf(plugs);
        }
    }
}
