package io.conga.protocol.problem;

/** Problems of virtual machines. */
public enum GuestProblem implements ProblemCode {
    LIBVIRT_SILENT(
            "guest.libvirt-silent",
            503,
            "libvirt on {node} does not answer.",
            "{reason}",
            "Look at libvirtd's (or virtqemud's) unit and log on {node}. Guests that run there run on without it."),
    UNKNOWN(
            "guest.unknown",
            404,
            "{node} has no guest {guest}.",
            "It may have been moved, renamed or taken away since the page was read.",
            "Look at the list of guests again."),
    NOT_STARTED(
            "guest.not-started",
            500,
            "{guest} was not started on {node}.",
            "{reason}",
            "Read libvirt's words; the guest's own log is /var/log/libvirt/qemu/{guest}.log on {node}."),
    NOT_SHUT_DOWN(
            "guest.not-shut-down",
            504,
            "{guest} still runs on {node} after {seconds} seconds.",
            "A guest is asked to shut down, and its operating system did not: it may be busy, or not listen to the power button.",
            "Look at its console. Force it off only if what it writes may be lost."),
    CLUSTER_CONTROLS(
            "guest.cluster-controls",
            409,
            "{guest} is under the control of the cluster, as {resource}.",
            "The cluster would take what is done behind its back for a failure, and do the opposite.",
            "Start, stop and move it as the service {resource}."),
    STALE(
            "guest.stale",
            409,
            "{guest} on {node} is not what the plan saw.",
            "Its definition or its state was changed since.",
            "Look at it again and make a new plan.");

    private final Text text;

    GuestProblem(String code, int status, String what, String why, String remedy) {
        text = new Text(code, status, Severity.ERROR, what, why, remedy);
    }

    @Override
    public Text text() {
        return text;
    }
}
