package io.conga.planning.property;

import static io.conga.protocol.problem.Severity.BLOCK;
import static io.conga.protocol.problem.Severity.INFO;
import static io.conga.protocol.problem.Severity.WARNING;

import io.conga.planning.plan.HazardCode;
import io.conga.protocol.problem.Severity;

/** Hazards of plans for options of a cluster. */
enum PropertyHazard implements HazardCode {
    FENCING_GOES_OFF(
            "hazard.fencing-goes-off",
            WARNING,
            "Fencing goes off in {cluster}. A node that stops answering is then taken for dead while it may still write: the same data can be written by two nodes at once and be destroyed.",
            "Leave fencing on and mend the fence device. If it has to be off, only for as long as nobody needs the data."),
    FENCING_NEEDED(
            "hazard.fencing-needed",
            BLOCK,
            "These need fencing: {resources}. Without it, shared storage hangs or is destroyed as soon as a node fails.",
            "Stop and delete these first, or leave fencing on."),
    NOTHING_MANAGED(
            "hazard.nothing-managed",
            WARNING,
            "{cluster} starts, stops and recovers nothing any more until this is taken back.",
            "Take it back as soon as the work is done."),
    ALL_STOP(
            "hazard.all-stop",
            WARNING,
            "Every resource of {cluster} stops, and stays stopped until this is taken back.",
            "Tell those who use them first."),
    UNSEEN_NOT_FENCED(
            "hazard.unseen-not-fenced",
            WARNING,
            "A node that was not seen since the start is taken for off. If it runs after all, two nodes may use the same data.",
            "Leave startup-fencing on."),
    QUORUM_IGNORED(
            "hazard.quorum-ignored",
            WARNING,
            "Parts of the cluster that do not see each other all go on and start the same resources, unless fencing stops them.",
            "Use stop or freeze; two nodes have two_node for this."),
    STICKINESS_ZERO(
            "hazard.stickiness-zero",
            WARNING,
            "resource-stickiness={value} holds for clones as well, whose own default is 1. Pacemaker may then renumber their instances when another resource moves, and stop a shared file system under those who use it.",
            "Leave the default at 1 or more, and give 0 only to the single resource that is to fail back."),
    DEPRECATED(
            "hazard.option-deprecated",
            INFO,
            "Pacemaker says that {option} is deprecated.",
            "See its help for what to use instead."),
    NOT_DESCRIBED(
            "hazard.options-not-described",
            WARNING,
            "Pacemaker on the nodes does not describe {options}, so only their form could be checked. It takes an unknown name or value silently as none.",
            "Compare with Pacemaker Explained for the installed version.");

    private final Words words;

    PropertyHazard(String code, Severity severity, String text, String remedy) {
        words = new Words(code, severity, text, remedy);
    }

    @Override
    public Words words() {
        return words;
    }
}
