package io.conga.luci.storage;

import io.conga.protocol.problem.Severity;

/** The findings about storage, with their words; placeholders as in problems. */
public enum StorageFindingKind {
    ARRAY_DEGRADED(
            Severity.ERROR,
            "finding.array-degraded",
            "The array {object} on {node} lacks {count} of its {of} disks.",
            "Replace the failed disk and add the new one to the array."),
    GROUP_PARTIAL(
            Severity.ERROR,
            "finding.group-partial",
            "The volume group {object} on {node} lacks {count} of its physical volumes.",
            "Bring the disk back, or remove the missing physical volume once its data was restored elsewhere."),
    VOLUME_HEALTH(
            Severity.ERROR,
            "finding.volume-health",
            "The logical volume {object} on {node} is not well: {reason}.",
            "Look at the disks that it lies on; refresh or repair it."),
    POOL_FULL(
            Severity.ERROR,
            "finding.pool-full",
            "The data of {object} on {node} is {percent} % full.",
            "Extend it before it is full: what writes to it then stops, or fails."),
    POOL_METADATA_FULL(
            Severity.ERROR,
            "finding.pool-metadata-full",
            "The metadata of {object} on {node} is {percent} % full.",
            "Extend its metadata: a pool whose metadata is full has to be repaired."),
    FILE_SYSTEM_FULL(
            Severity.WARNING,
            "finding.file-system-full",
            "{object} on {node} is {percent} % full.",
            "Delete what nobody needs, or grow the file system."),
    PATH_FAILED(
            Severity.WARNING,
            "finding.path-failed",
            "{count} of {of} paths to {object} failed on {node}.",
            "Check cables, switch and portal; the disk works on over the paths that are left."),
    PATH_DIRECT(
            Severity.ERROR,
            "finding.path-direct",
            "{object} on {node} is used directly, though the same disk is there as {reason} too.",
            "Let multipathd have it, and use the multipath device: when this path fails, what uses it fails too."),
    PATHS_ALONE(
            Severity.WARNING,
            "finding.paths-alone",
            "The disk {object} is seen by {node} over {count} paths, without multipath: {reason}.",
            "Start multipathd on {node}, so that the disk is one device that lives on when a path fails."),
    STORAGE_UNREAD(
            Severity.WARNING,
            "finding.storage-unread",
            "A part of the storage of {node} can't be read: {object}. {reason}",
            "Run the tool by hand on {node} and mend what it complains of."),
    DISK_SIZE_DIFFERS(
            Severity.ERROR,
            "finding.disk-size-differs",
            "The shared disk {object} has another size on {node}.",
            "Rescan the disk on the nodes that still show the old size."),
    DISK_NOT_EVERYWHERE(
            Severity.WARNING,
            "finding.disk-not-everywhere",
            "The shared disk {object} is not seen by {node}.",
            "Check zoning, masking, cables and iSCSI sessions of that node."),
    FILE_SYSTEM_TWICE(
            Severity.ERROR,
            "finding.file-system-twice",
            "A local file system on the shared disk {object} is mounted on {node}: it is being destroyed.",
            "Unmount it on all nodes but one at once, then check it. Let the cluster mount it from then on."),
    GROUP_TWICE(
            Severity.ERROR,
            "finding.group-twice",
            "A volume group without locks on the shared disk {object} is active on {node}.",
            "Deactivate it on all nodes but one; make it shared, or let the cluster activate it.");

    private final Severity severity;
    private final String code;
    private final String text;
    private final String remedy;

    StorageFindingKind(Severity severity, String code, String text, String remedy) {
        this.severity = severity;
        this.code = code;
        this.text = text;
        this.remedy = remedy;
    }

    Severity severity() {
        return severity;
    }

    /** Catalogue key. */
    public String code() {
        return code;
    }

    /** English template. */
    public String text() {
        return text;
    }

    /** English template of the remedy. */
    public String remedy() {
        return remedy;
    }
}
