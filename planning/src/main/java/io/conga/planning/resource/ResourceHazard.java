package io.conga.planning.resource;

import static io.conga.protocol.problem.Severity.INFO;
import static io.conga.protocol.problem.Severity.WARNING;

import io.conga.planning.plan.HazardCode;
import io.conga.protocol.problem.Severity;

/** Hazards of plans for one resource. */
enum ResourceHazard implements HazardCode {
    CONSTRAINT_STAYS(
            "hazard.constraint-stays",
            INFO,
            "The move leaves a constraint that holds {resource} there until it is cleared.",
            "Clear it once the cluster may choose the node again."),
    CLEARS_OLDER(
            "hazard.clears-older",
            INFO,
            "Earlier moves of {resource} left constraints too; clearing removes them all.",
            "Nothing has to be done, unless one of them is still wanted."),
    NOTHING_TO_CLEAR(
            "hazard.nothing-to-clear", INFO, "No move of {resource} left anything.", "Nothing has to be done."),
    NO_FAILURES("hazard.no-failures", INFO, "No failure of {resource} is remembered.", "Nothing has to be done."),
    PARENT_STOPPED(
            "hazard.parent-stopped",
            WARNING,
            "{parent}, which {resource} belongs to, is to be stopped, so {resource} stays stopped.",
            "Start {parent} instead."),
    NOT_MANAGED(
            "hazard.not-managed",
            WARNING,
            "{resource} is not managed by the cluster now, so nothing is started or stopped.",
            "Let the cluster manage it first."),
    STOPS_NOW("hazard.stops-now", WARNING, "{resource} runs now, and stops.", "Tell those who use it."),
    MEMBERS_TOO(
            "hazard.members-too",
            WARNING,
            "With {resource} these are deleted: {members}.",
            "Delete single members if the others shall stay."),
    LAST_OF_GROUP(
            "hazard.last-of-group",
            INFO,
            "{resource} is the only resource of {parent}, which is deleted with it.",
            "Nothing has to be done."),
    CONSTRAINTS_TOO(
            "hazard.constraints-too",
            INFO,
            "Constraints that name {resource} are deleted with it: {constraints}.",
            "Nothing has to be done."),
    FENCE_DEVICE_GOES(
            "hazard.fence-device-goes",
            WARNING,
            "Without the fence device {resource} nothing can fence: {nodes}.",
            "Add another fence device for them first."),
    NEW_GROUP("hazard.new-group", INFO, "The group {group} is made.", "Nothing has to be done."),
    NOT_CHECKED(
            "hazard.values-not-checked",
            WARNING,
            "The values could not be checked, as no node could describe the agent of {resource}.",
            "Compare with the agent's manual page."),
    FENCING_MISSING(
            "hazard.fencing-missing",
            WARNING,
            "Fencing is on but no fence device is there: the cluster starts no resource.",
            "Add a fence device first.");

    private final Words words;

    ResourceHazard(String code, Severity severity, String text, String remedy) {
        words = new Words(code, severity, text, remedy);
    }

    @Override
    public Words words() {
        return words;
    }
}
