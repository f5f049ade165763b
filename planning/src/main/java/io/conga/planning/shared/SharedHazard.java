package io.conga.planning.shared;

import static io.conga.protocol.problem.Severity.BLOCK;
import static io.conga.protocol.problem.Severity.INFO;
import static io.conga.protocol.problem.Severity.WARNING;

import io.conga.planning.plan.HazardCode;
import io.conga.protocol.problem.Severity;

/** Hazards of plans for shared storage. */
enum SharedHazard implements HazardCode {
    ALREADY(
            "hazard.shared-storage-enabled",
            INFO,
            "{cluster} has shared storage support already, as {clone}.",
            "Nothing has to be done."),
    HALF(
            "hazard.shared-storage-half",
            BLOCK,
            "{cluster} has {present}, which somebody else configured, without {missing} in the same clone.",
            "Delete {present} while nothing uses it, or add {missing} behind it in its group."),
    FREEZE(
            "hazard.shared-storage-freeze",
            INFO,
            "no-quorum-policy becomes freeze (it was {before}): GFS2 can't be unmounted without quorum, so a node that has lost it keeps what runs and waits to be fenced.",
            "Nothing has to be done."),
    STICKINESS_ZERO(
            "hazard.shared-storage-stickiness",
            WARNING,
            "resource-stickiness is 0 by default here. That holds for clones too: Pacemaker may stop a shared file system under what uses it when something else moves.",
            "Set the default to 1 or more on the page of properties; what should go back by itself gets a stickiness of its own."),
    DISKS_MISSING(
            "hazard.shared-storage-disks-missing",
            WARNING,
            "{node} does not see every disk of the shared volume group {object}: {detail}.",
            "Give {node} access to these disks first; until then nothing of {object} can run there."),
    JOURNAL_ADDED(
            "hazard.shared-storage-journal-added",
            WARNING,
            "The GFS2 at {target} has {count} journals and gets one more for {node}. The nodes that have it mounted now learn of it only when they mount it again: until each of them has, none can replay that journal, and {target} stops everywhere if {node} fails.",
            "Reboot the nodes that have {target} mounted, one after the other, soon after {node} has joined."),
    IN_USE("hazard.shared-storage-in-use", BLOCK, "These need dlm or lvmlockd: {resources}.", "Remove them first."),
    GROUPS_STAY(
            "hazard.shared-storage-groups-stay",
            WARNING,
            "Shared volume groups keep their data, but no node can use them without lvmlockd.",
            "Enable shared storage support again to use them.");

    private final Words words;

    SharedHazard(String code, Severity severity, String text, String remedy) {
        words = new Words(code, severity, text, remedy);
    }

    @Override
    public Words words() {
        return words;
    }
}
