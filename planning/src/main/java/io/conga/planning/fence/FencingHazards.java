package io.conga.planning.fence;

import io.conga.planning.member.FenceDevices;
import io.conga.planning.member.MemberHazard;
import io.conga.planning.member.Members;
import io.conga.planning.plan.Hazard;
import java.util.ArrayList;
import java.util.List;

/** What keeps a node from being fenced. */
public final class FencingHazards {

    private FencingHazards() {}

    /** Fencing is off, or no device can fence the node. */
    public static List<Hazard> blocking(Members members, String node) {
        var hazards = new ArrayList<Hazard>();
        var configuration = members.configuration();
        if (!FencingOption.isOn(configuration.properties())) {
            hazards.add(MemberHazard.FENCING_OFF.with("cluster", members.clusterName()));
        }
        if (FenceDevices.of(configuration, node).isEmpty()) {
            hazards.add(MemberHazard.NO_FENCE_DEVICE.with("node", node));
        }
        return hazards;
    }
}
