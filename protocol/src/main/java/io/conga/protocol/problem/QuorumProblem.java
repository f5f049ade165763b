package io.conga.protocol.problem;

/** Problems of quorum devices and SBD. */
public enum QuorumProblem implements ProblemCode {
    DISK_MISSING(
            "quorum.disk-missing",
            422,
            "{device} is no disk on {node}.",
            "Every node has to see the shared disk under the same name.",
            "Name it by a path that is the same on every node, such as /dev/disk/by-id/…, and check that {node} sees it."),
    DISK_IN_USE(
            "quorum.disk-in-use",
            409,
            "{device} is in use on {node}.",
            "{reason}. Its header for SBD would destroy that.",
            "Choose a disk that nothing else uses."),
    DISK_NOT_EMPTY(
            "quorum.disk-not-empty",
            409,
            "{device} is not empty, as {node} sees it.",
            "{reason} Conga does not erase what it does not know.",
            "Choose another disk, or wipe this one yourself once you are sure that nobody needs it (wipefs, blkdiscard)."),
    DISK_DIFFERS(
            "quorum.disk-differs",
            409,
            "{device} on {node} is not the disk that was initialised.",
            "{reason}",
            "Use a path that leads to the same disk on every node, such as /dev/disk/by-id/…."),
    SBD_RUNS(
            "quorum.sbd-runs",
            409,
            "SBD runs on {node} with {device}.",
            "A new header under a running SBD would make nodes fence themselves.",
            "Remove SBD from the cluster first, then set it up anew."),
    DEVICE_SILENT(
            "quorum.device-silent",
            504,
            "The quorum device gives {node} no vote after {seconds} seconds.",
            "{reason}",
            "Check that the host of the device runs corosync-qnetd, and that every node reaches its port 5403.");

    private final Text text;

    QuorumProblem(String code, int status, String what, String why, String remedy) {
        text = new Text(code, status, Severity.ERROR, what, why, remedy);
    }

    @Override
    public Text text() {
        return text;
    }
}
