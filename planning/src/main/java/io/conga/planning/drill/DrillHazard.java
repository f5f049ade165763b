package io.conga.planning.drill;

import static io.conga.protocol.problem.Severity.BLOCK;
import static io.conga.protocol.problem.Severity.INFO;
import static io.conga.protocol.problem.Severity.WARNING;

import io.conga.planning.plan.HazardCode;
import io.conga.protocol.problem.Severity;

/** Hazards of drills. */
enum DrillHazard implements HazardCode {
    NOT_PROVED(
            "hazard.drill-fencing-unproved",
            BLOCK,
            "It was never proved that {node} can be fenced: lost, it would stay unclean, and what it runs would start nowhere.",
            "Prove its fencing on the Fencing page first."),
    QUORUM_LOST(
            "hazard.drill-quorum-lost",
            BLOCK,
            "Without {node} the cluster loses quorum, and nothing would be started elsewhere.",
            "Bring more nodes online first."),
    NOT_HEALTHY(
            "hazard.drill-not-healthy",
            BLOCK,
            "{cluster} is not healthy: {reasons}.",
            "Mend that first: a drill shows what a healthy cluster does."),
    NOT_WATCHED(
            "hazard.drill-not-watched",
            BLOCK,
            "The cluster never looks whether {resource} still runs: it has no recurring monitor, so nobody would notice its crash.",
            "Give {resource} a monitor operation with an interval first."),
    SERVICES_DOWN(
            "hazard.drill-services-down",
            WARNING,
            "These are down until they run again, {least} to {most} seconds by the timeouts that are set: {services}.",
            "Tell those who use them, or choose another time."),
    GUESTS_RUN_ON(
            "hazard.drill-runs-on",
            WARNING,
            "What runs on {node} runs on there until the node is fenced. If fencing fails, it is started nowhere else: that is what the drill shows.",
            "Be ready to switch {node} off by hand."),
    POWER_CUT(
            "hazard.drill-power-cut",
            WARNING,
            "{node} is fenced: its power is cut, and what was not written to disk is lost.",
            "Move what must not be interrupted away from {node} first."),
    EITHER_FENCED(
            "hazard.drill-either-fenced",
            WARNING,
            "With two nodes, either of them may be the one that is fenced: each sees the other as lost.",
            "Give one of the fence devices a delay (pcmk_delay_base), so that it is decided beforehand."),
    STAYS_OFF(
            "hazard.drill-stays-off",
            INFO,
            "Nodes are fenced by switching them off: {node} stays off after the drill.",
            "Switch it on again when the drill is over."),
    LINK_SPARED(
            "hazard.drill-link-spared",
            INFO,
            "{node} has other links: nothing should happen but that link {link} is shown as down.",
            "Cut all links to see the node lost."),
    PATH_ONLY(
            "hazard.drill-only-path",
            WARNING,
            "{disk} is taken offline even if it is the only path to what is in use on {node}: that fails then.",
            "Leave that out, and the drill is refused where no second path is there."),
    GUEST_DESTROYED(
            "hazard.drill-guest-destroyed",
            WARNING,
            "The guest of {resource} is destroyed without being shut down: what it has not written to its disks is lost.",
            "Choose a guest that bears it.");

    private final Words words;

    DrillHazard(String code, Severity severity, String text, String remedy) {
        words = new Words(code, severity, text, remedy);
    }

    @Override
    public Words words() {
        return words;
    }
}
