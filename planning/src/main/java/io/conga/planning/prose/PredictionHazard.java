package io.conga.planning.prose;

import static io.conga.protocol.problem.Severity.INFO;
import static io.conga.protocol.problem.Severity.WARNING;

import io.conga.planning.plan.HazardCode;
import io.conga.protocol.problem.Severity;

/** Hazards that only the cluster's own simulation shows. */
enum PredictionHazard implements HazardCode {
    STOPS_OTHER(
            "hazard.predicted-stop",
            WARNING,
            "{resource} runs on {node} and would stop too, although this change does not name it.",
            "Find out why in the prediction, and mend that first if {resource} has to go on."),
    RESTARTS_OTHER(
            "hazard.predicted-restart",
            WARNING,
            "{resource} would be interrupted on {node} too, although this change does not name it.",
            "Do it at a time when {resource} may be interrupted."),
    FENCES(
            "hazard.predicted-fence",
            WARNING,
            "{node} would be fenced: its power is cut.",
            "Bring {node} into order first, unless that is what you want."),
    STAYS_STOPPED(
            "hazard.predicted-stopped",
            WARNING,
            "{resource} would be stopped in the end, as no node may or can run it.",
            "Look at its constraints, its failures, and which nodes are online."),
    DOWN_MEANWHILE(
            "hazard.predicted-down-meanwhile",
            WARNING,
            "{resource} stops with {node} and goes nowhere else: it is down until {node} is back.",
            "Look at why no other node may run it, or do this at a time when {resource} may be down."),
    GUEST_MAY_NOT_MIGRATE(
            "hazard.guest-may-not-migrate",
            WARNING,
            "{guest} would be stopped on {from} and started again on {to}, not migrated live, because live migration is not turned on for it (allow-migrate).",
            "Turn live migration on for {guest} first, if its storage and the hypervisors allow it, or do this at a time when {guest} may be down."),
    GUEST_STOPS(
            "hazard.guest-stops",
            WARNING,
            "{guest} would be stopped on {from} and started again on {to}, not migrated live, because of this: {reason}.",
            "Mend that first, or do this at a time when {guest} may be down."),
    GUEST_FROM_PROBE(
            "hazard.guest-from-probe",
            WARNING,
            "{guest} would be stopped on {from} and started again on {to}, not migrated live, because Pacemaker knows it from a probe only, as right after its failures were forgotten, or because something that it needs moves too.",
            "Wait until the cluster is at rest and {guest} was monitored once, then plan again."),
    SCHEDULER_WARNS(
            "hazard.scheduler-warns",
            INFO,
            "The scheduler complains: {words}",
            "Look it up in the log of the designated controller if it is new.");

    private final Words words;

    PredictionHazard(String code, Severity severity, String text, String remedy) {
        words = new Words(code, severity, text, remedy);
    }

    @Override
    public Words words() {
        return words;
    }
}
