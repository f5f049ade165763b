package io.conga.planning.storage.words;

import static io.conga.protocol.problem.Severity.BLOCK;
import static io.conga.protocol.problem.Severity.INFO;
import static io.conga.protocol.problem.Severity.WARNING;

import io.conga.planning.plan.HazardCode;
import io.conga.protocol.problem.Severity;

/** Hazards of plans of storage. Those that have the name of an obstacle stand for it. */
public enum StorageHazard implements HazardCode {
    MISSING(
            "hazard.storage-missing",
            BLOCK,
            "There is no {device} on {node}.",
            "Choose a device that is there, or look for new disks on {node}."),
    MOUNTED(
            "hazard.storage-mounted",
            BLOCK,
            "{device} is mounted at {detail} on {node}.",
            "Unmount it on {node} first."),
    SWAP("hazard.storage-swap", BLOCK, "{device} is used as swap on {node}.", "Stop using it as swap on {node} first."),
    PHYSICAL_VOLUME(
            "hazard.storage-physical-volume",
            BLOCK,
            "{device} is a physical volume of the volume group {detail}, as {node} sees it.",
            "Take it out of its volume group first, or delete the group."),
    ORPHAN_VOLUME(
            "hazard.storage-orphan-volume",
            BLOCK,
            "{device} is a physical volume without a volume group, as {node} sees it.",
            "Make it no physical volume any more first."),
    RAID_MEMBER(
            "hazard.storage-raid-member",
            BLOCK,
            "{device} is a member of the RAID array {detail} on {node}.",
            "Fail and remove it from the array first, or delete the array."),
    RAID_SIGNATURE(
            "hazard.storage-raid-signature",
            BLOCK,
            "{device} says of itself that it belongs to a RAID array that does not run on {node}.",
            "Assemble that array to see what it is, then delete it."),
    ENCRYPTED(
            "hazard.storage-encrypted",
            BLOCK,
            "{device} is a LUKS container, as {node} sees it.",
            "Close it and destroy its keys first."),
    MULTIPATH_MEMBER(
            "hazard.storage-multipath-member",
            BLOCK,
            "{device} is one of the paths of a multipath disk on {node}: {detail}.",
            "Use the multipath device, never one of its paths."),
    ROOT(
            "hazard.storage-root",
            BLOCK,
            "{node} runs or boots from {device}.",
            "Choose another device; {node} would not live on."),
    IN_USE(
            "hazard.storage-in-use",
            BLOCK,
            "{detail} lies on {device} on {node}.",
            "Delete, close or deactivate {detail} on {node} first."),
    READ_ONLY(
            "hazard.storage-read-only",
            BLOCK,
            "{device} can not be written on {node}.",
            "Choose another device, or find out who made it read-only."),
    UNNAMED(
            "hazard.storage-unnamed-signature",
            BLOCK,
            "{device} carries {detail} on {node}, which nobody said may be lost.",
            "Look at what is on it; then plan again and name it as lost."),
    UNREAD(
            "hazard.storage-unread",
            BLOCK,
            "{node} can not tell whether {device} is free: its {detail} could not be read.",
            "See on the storage pages of {node} why, and mend that first."),
    CHANGED_SINCE(
            "hazard.storage-changed-since",
            BLOCK,
            "{device} on {node} has other partitions than the change left that is to be taken back.",
            "Look at its partitions: what was made since would be lost. If it may be, delete it, then plan again."),
    UNREACHABLE(
            "hazard.storage-unreachable",
            BLOCK,
            "{node} may see {device} and can not be asked now.",
            "Bring back {node}, or take the disk away from it, and plan again."),
    MANAGED(
            "hazard.storage-managed",
            BLOCK,
            "The cluster manages {device}: its resource {resource} refers to {detail}.",
            "Change the resource in the cluster, or delete it there first."),
    MANAGED_STOPPED(
            "hazard.storage-managed-stopped",
            WARNING,
            "The cluster manages {device} by its resource {resource}, which shall not run now.",
            "Leave {resource} stopped until this is done; take away what was activated by hand before it is started again."),
    CLUSTER_UNKNOWN(
            "hazard.storage-cluster-unknown",
            BLOCK,
            "What the cluster of {node} manages is not known: none of its members that run Pacemaker can be asked.",
            "Start a member of the cluster, and plan again."),
    LOST(
            "hazard.storage-lost",
            WARNING,
            "{object} on {node} is lost: {detail}.",
            "Make sure that nobody needs it, or that there is a backup."),
    SHARED_DISK(
            "hazard.storage-shared-disk",
            WARNING,
            "{device} is seen by {nodes} too. A file system for one machine that is mounted by two of them is destroyed.",
            "Let the cluster mount it (a Filesystem resource), or use GFS2."),
    SHARED_LAYOUT(
            "hazard.storage-shared-layout",
            BLOCK,
            "{layout} can not be used by several nodes at the same time, and {object} is a shared volume group.",
            "Choose linear or striped."),
    LOCKS_STOPPED(
            "hazard.storage-locks-stopped",
            BLOCK,
            "The volume group {object} is shared, and its lock space does not run on {node}: LVM refuses every change of it there.",
            "Start the lock space of {object} on {node} first: on the page of volume groups, in its menu."),
    NOT_ACTIVE(
            "hazard.storage-not-active",
            BLOCK,
            "{object} is not active on {node}: what is on it can not be told.",
            "Activate it on {node} first."),
    HAS_DEPENDENTS("hazard.storage-has-dependents", BLOCK, "{object} is needed by {detail}.", "Delete these first."),
    SHRINK(
            "hazard.storage-shrink-ext",
            WARNING,
            "Making an ext file system smaller moves its data. e2fsprogs 1.47.0, as in Debian 12, is known to have damaged files in doing so.",
            "Have a backup; better copy to a new, smaller volume. The file system is checked before and after."),
    MERGE(
            "hazard.storage-merge",
            WARNING,
            "{object} becomes what it was when {detail} was taken: everything written to it since is lost.",
            "Take another snapshot or a backup of {object} first."),
    REDUNDANCY(
            "hazard.storage-redundancy",
            WARNING,
            "Without {device} the array {object} has no redundancy left, or less of it: another failure may lose its data.",
            "Add a spare first, and let it be replaced."),
    LAST_MEMBER(
            "hazard.storage-last-member",
            BLOCK,
            "Without {device} the array {object} would fail: it can not lose another member.",
            "Add a device and wait until it is in sync."),
    RESHAPE(
            "hazard.storage-reshape",
            WARNING,
            "While the array {object} is reshaped, {node} must not be rebooted or fenced; the reshape can not be undone cheaply.",
            "Have a backup, and choose a quiet time."),
    WORKING(
            "hazard.storage-array-working",
            BLOCK,
            "The array {object} is busy: {detail}.",
            "Wait until that ended, or end a check."),
    LAST_KEY(
            "hazard.storage-last-key",
            WARNING,
            "Without its last passphrase {device} can never be opened again; the last one is refused.",
            "Add another passphrase first."),
    OTHER_CLUSTER(
            "hazard.storage-gfs2-other-cluster",
            WARNING,
            "The lock table {detail} does not name the cluster of {node}: GFS2 can not be mounted there with it.",
            "Use the name of the cluster that is to mount it."),
    NETWORK_MOUNT(
            "hazard.storage-network-mount",
            INFO,
            "{device} comes over the network: the line of fstab gets _netdev, so that the boot does not wait for it before the network is there.",
            "Nothing has to be done."),
    FOREIGN(
            "hazard.storage-foreign-group",
            BLOCK,
            "The volume group {object} belongs to another system ({detail}).",
            "Change it on the system that owns it."),
    PARTIAL(
            "hazard.storage-partial-group",
            BLOCK,
            "{detail} physical volumes of {object} are missing.",
            "Bring back the disks, or forget the missing ones first.");

    private final Words words;

    StorageHazard(String code, Severity severity, String text, String remedy) {
        words = new Words(code, severity, text, remedy);
    }

    @Override
    public Words words() {
        return words;
    }
}
