package io.conga.planning.guest.control;

import io.conga.planning.intent.GuestControlIntent;
import io.conga.planning.intent.GuestIntent;
import io.conga.planning.intent.Intent;
import io.conga.planning.plan.Hazard;
import io.conga.protocol.problem.Problem;
import java.util.List;

/**
 * What a node said it would refuse. A plan that takes a guest out of libvirt's hands, or makes one, must not begin where a
 * later step is known to fail, though it would be taken back.
 */
public final class ControlRefusals {

    private ControlRefusals() {}

    /** Hazards to add to those of the plan for that intent. */
    public static List<Hazard> of(Intent intent, List<Problem> problems) {
        return intent instanceof GuestControlIntent || intent instanceof GuestIntent.CreateGuest
                ? problems.stream().map(ControlRefusals::hazard).distinct().toList()
                : List.of();
    }

    private static Hazard hazard(Problem problem) {
        return ControlHazard.REFUSED.with("reason", problem.what() + " " + problem.why(), "cure", problem.remedy());
    }
}
