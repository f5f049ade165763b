package io.conga.planning.guest.control;

import static io.conga.protocol.problem.Severity.BLOCK;
import static io.conga.protocol.problem.Severity.INFO;
import static io.conga.protocol.problem.Severity.WARNING;

import io.conga.planning.plan.HazardCode;
import io.conga.protocol.problem.Severity;

/** Hazards of guests that go under a cluster's control, leave it, or move. */
enum ControlHazard implements HazardCode {
    REFUSED("hazard.guest-control-refused", BLOCK, "A node would refuse this: {reason}", "{cure}"),
    SAME_NAME(
            "hazard.guest-same-name",
            BLOCK,
            "{node} has another guest of the name {guest}, with another UUID.",
            "Rename one of them: the cluster tells guests apart by name."),
    RUNS_TWICE(
            "hazard.guest-runs-twice",
            BLOCK,
            "{guest} runs on {node} too. Two that write to the same disks destroy what is on them.",
            "Force it off on one of the nodes now, and check its file systems."),
    CONTROLLED(
            "hazard.guest-controlled",
            BLOCK,
            "{guest} is under the control of the cluster already, as {resource}.",
            "Nothing has to be done, or release it first."),
    IN_GROUP(
            "hazard.guest-in-group",
            BLOCK,
            "{resource} is a part of {group}: what stands with it in order and place would be left behind.",
            "Take it out of {group} first."),
    DOWN_FOR_COPY(
            "hazard.guest-down-for-copy",
            WARNING,
            "{guest} is shut down and stays down while what lies elsewhere ({count} of its disks, {size}) is copied to {folder} and compared.",
            "Choose a time at which it may be down."),
    COPIED(
            "hazard.guest-copied",
            INFO,
            "{disk} does not lie in {folder}: it is copied to {to}. The original stays, and you may delete it later.",
            "Nothing has to be done."),
    NETWORK_DISK(
            "hazard.guest-network-disk",
            INFO,
            "{disk} comes over the network, by a protocol that QEMU speaks itself: it stays where it is.",
            "Make sure that every node reaches it, with the same secrets."),
    LIBVIRT_GUESTS(
            "hazard.guest-libvirt-guests",
            INFO,
            "libvirt-guests is not started at boot any more on {nodes}: it would shut down guests behind the cluster's back. Where it runs now it still does so once more, at the next shutdown.",
            "Put a node on standby before you shut it down for the first time."),
    ADOPTED(
            "hazard.guest-adopted",
            INFO,
            "{guest} runs on {node} and goes on: the cluster finds it running. A prediction that says \"start\" means that.",
            "Nothing has to be done."),
    NO_ROOM(
            "hazard.guest-no-room",
            WARNING,
            "With {guest} under control, the memory of the others would not do for all guests if {node} were lost: {guests} would stay down. An estimate of what guests may take at most.",
            "Add memory, or decide by priorities which guests may stay down then."),
    GOES_HOME(
            "hazard.guest-goes-home",
            INFO,
            "The failover domain {domain} prefers {target}: {guest} moves there at once, live.",
            "Choose another failover domain if it shall stay on {node}."),
    RESTARTED_HOME(
            "hazard.guest-restarted-home",
            WARNING,
            "The failover domain {domain} prefers {target}: {guest} is stopped on {node} at once and started there.",
            "Choose live migration, or another failover domain."),
    NOT_THERE(
            "hazard.guest-node-not-ready",
            WARNING,
            "{node} does not answer, so nothing is prepared there: {guest} could be started there, but not move there live.",
            "Do it again for {node} when it is back: release {guest} and put it under control once more."),
    UNSAFE(
            "hazard.guest-unsafe-option",
            WARNING,
            "libvirt does not know that {folder} is shared, since its file system is of the kind {type}, and would refuse to migrate. The job proves that it is, and migrations are then told so (--unsafe).",
            "Use GFS2, OCFS2 or NFS, which libvirt knows."),
    NOT_QEMU(
            "hazard.guest-not-qemu",
            BLOCK,
            "{guest} runs under {uri}. Conga sets up live migration with encrypted memory for QEMU only; Xen sends memory in the clear.",
            "Put it under control without live migration."),
    NOT_ALIVE(
            "hazard.guest-not-alive",
            BLOCK,
            "{guest} does not run on {node}.",
            "Start it first; a guest that is off needs no live migration."),
    STICKINESS_ZERO(
            "hazard.guest-stickiness-zero",
            WARNING,
            "resource-stickiness is 0 by default here. That holds for clones too: the file system under {guest} may be stopped when something else moves.",
            "Set the default to 1 or more on the page of properties."),
    STAYS_DEFINED(
            "hazard.guest-file-stays", INFO, "{path} and the disks stay where they are.", "Nothing has to be done."),
    MINDS_NODE(
            "hazard.guest-minds-node",
            WARNING,
            "When {node} fails, nobody starts {guest} elsewhere any more.",
            "Leave it under the cluster's control if that matters."),
    RELEASE_STOPPED(
            "hazard.guest-release-stopped",
            INFO,
            "{guest} runs nowhere now: it is defined on {node}.",
            "Start it first where you want to have it."),
    BUSY(
            "hazard.guest-cluster-busy",
            WARNING,
            "The cluster is at work on {resources}. A guest that it has just looked at anew is stopped and started instead of migrated; the job waits until the cluster is idle before it moves {guest}.",
            "Wait a moment and make a new plan, to see what it predicts then.");

    private final Words words;

    ControlHazard(String code, Severity severity, String text, String remedy) {
        words = new Words(code, severity, text, remedy);
    }

    @Override
    public Words words() {
        return words;
    }
}
