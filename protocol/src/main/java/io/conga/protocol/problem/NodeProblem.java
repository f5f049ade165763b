package io.conga.protocol.problem;

/** Problems of one node: its tools, its agent, its state. Raised by ricci, and by luci when it cannot reach one. */
public enum NodeProblem implements ProblemCode {
    UNREACHABLE(
            "node.unreachable",
            502,
            "{node} does not answer at {address}.",
            "{reason}",
            "Check that the machine is on, that ricci runs there (systemctl status ricci) and that port {port} is open."),
    CONTACT_LOST(
            "node.contact-lost",
            502,
            "Contact with {node} was lost while it worked on a step.",
            "The connection ended before the answer came: {reason}",
            "Nothing is assumed. Conga reads the node again as soon as it answers; watch the job."),
    COMMAND_FAILED(
            "node.command-failed",
            500,
            "{command} failed on {node} with exit code {exitCode}.",
            "{output}",
            "Read the output of the command; mend its cause on the node and try again."),
    COMMAND_MISSING(
            "node.command-missing",
            500,
            "{command} is not installed on {node}.",
            "The operation needs the package that brings it.",
            "Install the cluster packages on {node}, or create the cluster with package installation on."),
    COMMAND_TIMED_OUT(
            "node.command-timed-out",
            500,
            "{command} did not end within {seconds} seconds on {node} and was stopped.",
            "The node is overloaded, or the command waits for something that does not come.",
            "Look at the node's load and at its log, then try again."),
    OUTPUT_UNREADABLE(
            "node.output-unreadable",
            500,
            "The output of {command} on {node} can't be understood.",
            "{reason}",
            "Report the tool's version and this output; the state shown for this part is unknown until then."),
    OPERATION_UNKNOWN(
            "node.operation-unknown",
            400,
            "{node} does not know this operation.",
            "Its ricci is of another version than luci: {reason}",
            "Update ricci on {node} to luci's version."),
    WRONG_STATE(
            "node.wrong-state",
            409,
            "{node} is not in the state that the operation needs: {state}.",
            "The node was looked at again just before the change, and it differs from what the plan saw.",
            "Look at the node's page and make a new plan."),
    PERMISSION_MISSING(
            "node.permission-missing",
            500,
            "ricci on {node} is not allowed to do this: {reason}",
            "ricci must run as root.",
            "Start ricci through its service unit."),
    TIMED_OUT(
            "node.timed-out",
            504,
            "{what} did not happen within {seconds} seconds on {node}.",
            "{reason}",
            "Look at the node's log (journal, /var/log/pacemaker/pacemaker.log, /var/log/corosync) and try again."),
    INTERNAL(
            "node.internal",
            500,
            "ricci on {node} met an error that it was not prepared for ({reference}).",
            "This is a fault of Conga's own; the details are in ricci's log under that reference.",
            "Try again; if it comes back, report the log lines with that reference.");

    private final Text text;

    NodeProblem(String code, int status, String what, String why, String remedy) {
        text = new Text(code, status, Severity.ERROR, what, why, remedy);
    }

    @Override
    public Text text() {
        return text;
    }
}
