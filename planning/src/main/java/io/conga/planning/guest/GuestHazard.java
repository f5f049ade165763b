package io.conga.planning.guest;

import static io.conga.protocol.problem.Severity.BLOCK;
import static io.conga.protocol.problem.Severity.INFO;
import static io.conga.protocol.problem.Severity.WARNING;

import io.conga.planning.plan.HazardCode;
import io.conga.protocol.problem.Severity;

/** Hazards of plans for guests. */
enum GuestHazard implements HazardCode {
    CLUSTER_CONTROLS(
            "hazard.cluster-controls-guest",
            BLOCK,
            "{guest} is under the control of the cluster, as {resource}: behind its back it would take this for a failure.",
            "Do it with the service {resource} instead."),
    RUNS_ELSEWHERE(
            "hazard.guest-runs-elsewhere",
            BLOCK,
            "A guest with the same UUID runs on {node}: two that write to the same disks destroy what is on them.",
            "Shut it down there first, or migrate it."),
    NOT_SEEN_ELSEWHERE(
            "hazard.guest-not-seen-elsewhere",
            BLOCK,
            "{node} can't be asked whether {guest} runs there: two that write to the same disks destroy what is on them.",
            "Bring {node} back, or have it fenced and confirmed as off, then do it again."),
    LOSES_WRITES(
            "hazard.guest-loses-writes",
            WARNING,
            "{guest} runs. Forced off, it loses what it has not written to its disks yet, and its file systems are checked at the next start.",
            "Shut it down instead, if it still listens."),
    GO_DOWN(
            "hazard.guests-go-down",
            WARNING,
            "The cluster does not control these guests, and they go down with {node}: {guests}. Nothing starts them elsewhere.",
            "Shut them down or migrate them first, or put them under the cluster's control."),
    ALREADY("hazard.guest-already", INFO, "{guest} is like that already.", "Nothing has to be done.");

    private final Words words;

    GuestHazard(String code, Severity severity, String text, String remedy) {
        words = new Words(code, severity, text, remedy);
    }

    @Override
    public Words words() {
        return words;
    }
}
