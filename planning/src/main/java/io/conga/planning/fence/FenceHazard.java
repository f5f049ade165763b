package io.conga.planning.fence;

import static io.conga.protocol.problem.Severity.INFO;
import static io.conga.protocol.problem.Severity.WARNING;

import io.conga.planning.plan.HazardCode;
import io.conga.protocol.problem.Severity;

/** Hazards of plans for fencing. */
enum FenceHazard implements HazardCode {
    TURNS_ON(
            "hazard.fencing-turns-on",
            INFO,
            "Fencing is turned on in {cluster}: from now on a node that is lost gets its power cut.",
            "This is what protects the data; nothing has to be done."),
    OTHERS_BARE(
            "hazard.others-not-fenced",
            WARNING,
            "No fence device can fence: {nodes}. If one of them is lost, its resources are not recovered.",
            "Add devices for them too."),
    UNCLEAN_NOW(
            "hazard.unclean-now",
            WARNING,
            "{nodes} are lost and wait to be fenced: that happens at once when a device can do it.",
            "Bring them back first if they should not be cut."),
    PROOF_FROM_TARGET(
            "hazard.proof-from-target",
            WARNING,
            "No other member is online, so {node} asks about itself. That does not prove that another could fence it.",
            "Prove it again when another member is online.");

    private final Words words;

    FenceHazard(String code, Severity severity, String text, String remedy) {
        words = new Words(code, severity, text, remedy);
    }

    @Override
    public Words words() {
        return words;
    }
}
