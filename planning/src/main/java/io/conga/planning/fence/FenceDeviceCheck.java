package io.conga.planning.fence;

import io.conga.planning.check.FieldCheck;
import io.conga.planning.check.ParameterCheck;
import io.conga.planning.check.Problems;
import io.conga.planning.intent.FenceIntent.NewFenceDevice;
import io.conga.protocol.agent.AgentMetadata;
import io.conga.protocol.problem.ClusterProblem;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Checks a fence device that somebody wants to add. */
public final class FenceDeviceCheck {

    /** What the fencer itself fills in when it calls an agent (fencer's pcmk_host_argument, and the action). */
    public static final Set<String> BY_FENCER = Set.of("action", "option", "port", "plug", "nodename");

    /** What the form asks for in fields of their own. */
    private static final List<String> BY_FORM = List.of("pcmk_host_list", "pcmk_host_map");

    private FenceDeviceCheck() {}

    /**
     * Checks it.
     *
     * @param field form field of the device, such as {@code fencing.devices[0]}
     * @param nodes names of all nodes that can be targets
     * @param configurationXml the CIB's configuration, for ids in use; empty for a cluster to be
     * @param metadata of its agent; empty: parameters stay unchecked, as the agent comes with packages to be installed
     */
    public static void check(
            Problems problems,
            String field,
            NewFenceDevice device,
            Collection<String> nodes,
            String configurationXml,
            Optional<AgentMetadata> metadata) {
        FieldCheck.newId(problems, field + ".id", device.id(), configurationXml);
        if (!device.agent().standard().equals("stonith")) {
            FieldCheck.invalid(problems, field + ".agent", "A fence agent's name begins with stonith:.");
        }
        targets(problems, field, device, nodes);
        plugs(problems, field, device);
        for (String name : BY_FORM) {
            if (device.parameters().containsKey(name)) {
                invalid(problems, field, name, device, "It is made of the targets and plugs that are chosen.");
            }
        }
        if (device.parameters().containsKey("action")) {
            invalid(problems, field, "action", device, "The cluster chooses the action each time.");
        }
        metadata.ifPresent(agent -> {
            var check = new ParameterCheck(problems, agent, field + ".parameters", device.id());
            check.values(device.parameters(), BY_FENCER);
            check.required(device.parameters(), BY_FENCER);
        });
    }

    private static void targets(Problems problems, String field, NewFenceDevice device, Collection<String> nodes) {
        if (device.targets().isEmpty()) {
            FieldCheck.invalid(problems, field + ".targets", "Choose at least one node that the device can fence.");
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < device.targets().size(); i++) {
            String target = device.targets().get(i);
            String at = field + ".targets[" + i + "]";
            if (!nodes.contains(target)) {
                problems.add(at, ClusterProblem.UNKNOWN_NODE, "node", target, "cluster", "this cluster");
            } else if (!seen.add(target)) {
                FieldCheck.invalid(problems, at, target + " is named twice.");
            }
        }
    }

    private static void plugs(Problems problems, String field, NewFenceDevice device) {
        new TreeMap<>(device.plugs()).forEach((node, plug) -> {
            String at = field + ".plugs." + node;
            if (!device.targets().contains(node)) {
                FieldCheck.invalid(problems, at, node + " is not a target of the device.");
            } else if (!plug.matches("[^\\s;:,=$]+")) {
                FieldCheck.invalid(
                        problems,
                        at,
                        "A plug can't be empty or contain blanks, ';', ':', ',', '=' or '$', which pcmk_host_map uses.");
            }
        });
    }

    private static void invalid(Problems problems, String field, String name, NewFenceDevice device, String reason) {
        problems.add(
                field + ".parameters." + name,
                ClusterProblem.PARAMETER_INVALID,
                "parameter",
                name,
                "value",
                device.parameters().getOrDefault(name, ""),
                "reason",
                reason);
    }
}
