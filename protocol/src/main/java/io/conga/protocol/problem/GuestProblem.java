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
    OFF(
            "guest.off",
            409,
            "{guest} does not run on {node}.",
            "Only a guest that runs has a screen and a console. It may have been shut down or moved since the page was read.",
            "Start it, or look at the node where it runs."),
    NO_SCREEN(
            "guest.no-screen",
            409,
            "{node} can't take a picture of the screen of {guest}.",
            "{reason}",
            "Look at its serial console, if it has one; a guest without a video device has no screen."),
    NO_CONSOLE(
            "guest.no-console",
            409,
            "{guest} has no serial console.",
            "Its definition on {node} has no serial port or console of the type pty.",
            "Add a serial device to its definition, and let its operating system use it (on Linux: console=ttyS0)."),
    CONSOLE_WRITER(
            "guest.console-writer",
            409,
            "{who} writes on the console of {guest}.",
            "Two who type at once would mix their commands.",
            "Wait until {who} has closed it, or take it over."),
    CONSOLE_CLOSED(
            "guest.console-closed",
            404,
            "This console of {guest} is not open any more.",
            "Its stream has ended: the guest went off, the line was cut, or your rights changed.",
            "Open the console again."),
    TOO_MANY_CONSOLES(
            "guest.too-many-consoles",
            429,
            "{node} shows {limit} consoles already.",
            "Each takes a process there.",
            "Close one that nobody needs."),
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
