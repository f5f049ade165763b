package io.conga.planning.intent;

import io.conga.protocol.agent.AgentName;
import io.conga.protocol.section.FenceLevel.TargetKind;
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
     * Say with which devices, and in which order, a target is fenced.
     *
     * @param kind what target says
     * @param target node name, regular expression of node names, or node attribute
     * @param value the attribute's value; empty otherwise
     * @param levels the main one and its backups; none: the levels of that target are deleted
     */
    record SetFenceLevels(String cluster, TargetKind kind, String target, String value, List<NewFenceLevel> levels)
            implements FenceIntent {
        public SetFenceLevels {
            levels = List.copyOf(levels);
        }
    }

    /**
     * One level.
     *
     * @param index 1..9, tried in that order
     * @param devices fence device ids; all must succeed, in order
     */
    record NewFenceLevel(int index, List<String> devices) {
        public NewFenceLevel {
            devices = List.copyOf(devices);
        }
    }

    /** Delete a fencing level that no form can hold. */
    record DeleteFenceLevel(String cluster, String id) implements FenceIntent {}

    /** Test the fencing of a node by switching it off and on again. */
    record TestFencing(String cluster, String node) implements FenceIntent {}

    /**
     * Tell the cluster that a node is off, which a person made sure of.
     *
     * @param typed the node's name once more, typed by that person
     */
    record ConfirmOff(String cluster, String node, String typed) implements FenceIntent {}

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
