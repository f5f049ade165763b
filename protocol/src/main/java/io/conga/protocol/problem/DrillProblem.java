package io.conga.protocol.problem;

/** Problems of drills. */
public enum DrillProblem implements ProblemCode {
    ENDED(
            "drill.ended",
            409,
            "The drill was ended before the cluster had recovered.",
            "Somebody cancelled the job.",
            "Nothing has to be done: what the drill broke is healed. Begin it again when it suits."),
    NOT_RECOVERED(
            "drill.not-recovered",
            504,
            "The cluster has not recovered within {seconds} seconds.",
            "As {node} sees it: {reason}.",
            "Look at the report: it says how far the cluster came. What the drill broke is healed."),
    NOT_HERE(
            "drill.not-here",
            409,
            "{resource} does not run on {node}.",
            "{reason}",
            "Look where it runs now, and make the plan again."),
    NO_GUEST(
            "drill.no-guest",
            409,
            "{resource} is not a virtual machine.",
            "Only a resource of the agent ocf:heartbeat:VirtualDomain has a guest that could crash.",
            "Choose a virtual machine, or let the service crash instead."),
    NOTHING_TO_CUT(
            "drill.nothing-to-cut",
            409,
            "There is no link on {node} that could be cut.",
            "{reason}",
            "Choose a link that corosync.conf of {node} names."),
    PATH_UNKNOWN(
            "drill.path-unknown",
            404,
            "There is no SCSI disk {disk} on {node}.",
            "Only a disk whose state the kernel lets be set, /sys/block/{disk}/device/state, can be taken offline.",
            "Choose one of the disks on the system's storage page."),
    ONLY_PATH(
            "drill.only-path",
            409,
            "{disk} is the only path of {node} to {users}.",
            "Taken offline, whatever uses it there fails.",
            "Choose a disk that multipath has a second path to, or say that the last path is meant.");

    private final Text text;

    DrillProblem(String code, int status, String what, String why, String remedy) {
        text = new Text(code, status, Severity.ERROR, what, why, remedy);
    }

    @Override
    public Text text() {
        return text;
    }
}
