package io.conga.planning.fence;

import io.conga.planning.check.FieldCheck;
import io.conga.planning.check.Problems;
import io.conga.planning.member.FenceDevices;
import io.conga.planning.member.Members;
import io.conga.planning.plan.Hazard;
import io.conga.protocol.cluster.ResourceDefinition;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whom a fence device can fence once its parameters are changed: pcmk_host_list, pcmk_host_map and pcmk_host_check. */
public final class FenceTargets {

    private static final Set<String> CHECKS = Set.of("", "dynamic-list", "static-list", "status", "none");

    private FenceTargets() {}

    /**
     * Checks them.
     *
     * @param changed what is changed of a fence device's parameters
     * @param after all of its parameters after that
     */
    public static void check(Problems problems, Map<String, String> changed, Map<String, String> after) {
        boolean sound = Arrays.stream(changed.getOrDefault("pcmk_host_map", "").split("[\\s;]+"))
                .allMatch(pair -> pair.isEmpty() || pair.matches("[^\\s;:=]+[:=][^\\s;:=]+"));
        if (!sound) {
            FieldCheck.invalid(
                    problems,
                    "parameters.pcmk_host_map",
                    "It consists of pairs such as node1:1;node2:2,3, parted by semicolons or blanks.");
        }
        if (!CHECKS.contains(changed.getOrDefault("pcmk_host_check", ""))) {
            FieldCheck.invalid(
                    problems,
                    "parameters.pcmk_host_check",
                    "It is dynamic-list, static-list, status or none, or not set.");
        }
        boolean named = !after.getOrDefault("pcmk_host_list", "").isBlank()
                || !after.getOrDefault("pcmk_host_map", "").isBlank();
        if (!named && after.getOrDefault("pcmk_host_check", "").equals("static-list")) {
            FieldCheck.invalid(
                    problems, "parameters.pcmk_host_list", "With static-list it has to name the nodes itself.");
        }
    }

    /** Nodes that some device can fence now, and none after the change. */
    public static List<Hazard> hazards(Members members, ResourceDefinition device, Map<String, String> after) {
        List<String> bare = members.names().stream()
                .filter(node -> FenceDevices.of(members.configuration(), node).stream()
                        .map(ResourceDefinition::id)
                        .toList()
                        .equals(List.of(device.id())))
                .filter(node -> !FenceDevices.covers(after, node))
                .toList();
        return bare.isEmpty() ? List.of() : List.of(FenceHazard.OTHERS_BARE.with("nodes", String.join(", ", bare)));
    }
}
