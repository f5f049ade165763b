package io.conga.planning.resource;

import io.conga.planning.member.FenceDevices;
import io.conga.planning.member.Members;
import io.conga.planning.plan.Hazard;
import io.conga.protocol.cluster.ResourceDefinition;
import java.util.List;

/** Which nodes can't be fenced any longer without a device. */
final class FenceDeviceGone {

    private FenceDeviceGone() {}

    static List<Hazard> hazards(Members members, ResourceTree.Found found) {
        if (!found.isFenceDevice()) {
            return List.of();
        }
        List<String> bare = members.names().stream()
                .filter(node -> FenceDevices.of(members.configuration(), node).stream()
                        .map(ResourceDefinition::id)
                        .allMatch(found.id()::equals))
                .toList();
        return bare.isEmpty()
                ? List.of()
                : List.of(ResourceHazard.FENCE_DEVICE_GOES.with(
                        "resource", found.id(), "nodes", String.join(", ", bare)));
    }
}
