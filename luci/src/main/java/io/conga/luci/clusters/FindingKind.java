package io.conga.luci.clusters;

import io.conga.protocol.problem.Severity;

/** The findings that there are, with their words; placeholders as in problems. */
public enum FindingKind {
    NOBODY_ANSWERS(
            Severity.ERROR,
            "finding.nobody-answers",
            "No member of {cluster} can be heard; what is shown is old.",
            "Check the nodes' power and network, and that ricci runs on them."),
    NO_QUORUM(
            Severity.ERROR,
            "finding.no-quorum",
            "{cluster} has no quorum; Pacemaker does nothing until it has.",
            "Bring back enough members."),
    STOPPED(
            Severity.WARNING,
            "finding.stopped",
            "{cluster} does not run on any member that answers. {reason}",
            "Start the cluster."),
    PARTITION(
            Severity.ERROR,
            "finding.partition",
            "The members of {cluster} see different clusters: {sides}.",
            "Mend the network between the nodes; fencing decides which side goes on."),
    MAINTENANCE(
            Severity.WARNING,
            "finding.maintenance",
            "{cluster} is in maintenance mode: nothing is started, stopped or recovered.",
            "End maintenance when the work is done."),
    NODE_UNCLEAN(
            Severity.ERROR,
            "finding.node-unclean",
            "{node} is unclean: it has to be fenced before its resources can run elsewhere.",
            "See whether fencing is under way or failed; as the last resort switch the node off by hand and confirm it."),
    NODE_OFFLINE(
            Severity.ERROR,
            "finding.node-offline",
            "{node} is offline.",
            "Start the node, or start the cluster on it."),
    NODE_STANDBY(
            Severity.INFO,
            "finding.node-standby",
            "{node} is on standby and runs nothing.",
            "End standby when the work is done."),
    NODE_STANDBY_ON_FAIL(
            Severity.WARNING,
            "finding.node-standby-on-fail",
            "{node} is on standby because something failed there.",
            "Mend the cause, clean up the failure, then end standby."),
    NODE_MAINTENANCE(
            Severity.INFO,
            "finding.node-maintenance",
            "{node} is in maintenance: nobody watches what runs there.",
            "End maintenance when the work is done."),
    NOT_AUTHENTICATED(
            Severity.WARNING,
            "finding.not-authenticated",
            "{node} is a member, but luci was not authenticated there.",
            "Authenticate the node with root's password or a token."),
    TRUST_LOST(Severity.ERROR, "finding.trust-lost", "{node} refuses luci. {reason}", "Authenticate the node again."),
    UNREACHABLE(
            Severity.ERROR,
            "finding.unreachable",
            "{node} can't be reached. {reason}",
            "Check that the machine is on and that ricci runs there."),
    DAEMON_DOWN(
            Severity.ERROR,
            "finding.daemon-down",
            "{daemon} does not run on {node}, though the cluster does elsewhere.",
            "Start the cluster on {node}; if it ends again, read its log."),
    RESOURCE_FAILED(
            Severity.ERROR,
            "finding.resource-failed",
            "{resource} failed on {node}: {task} said {status}. {reason}",
            "Mend the cause, then clean up the failure."),
    RESOURCE_BLOCKED(
            Severity.ERROR,
            "finding.resource-blocked",
            "{resource} is blocked: Pacemaker can't act on it any more.",
            "Mend the cause by hand, then clean up the failure."),
    RESOURCE_ORPHANED(
            Severity.WARNING,
            "finding.resource-orphaned",
            "{resource} runs, but is in the configuration no more.",
            "Clean it up."),
    RESOURCE_UNMANAGED(
            Severity.INFO,
            "finding.resource-unmanaged",
            "{resource} is not managed: nothing happens when it fails.",
            "Set is-managed again when the work is done."),
    MOVE_LEFT(
            Severity.WARNING,
            "finding.move-left",
            "A move of {resource} left the constraint {constraint} behind, which still holds.",
            "Clear the resource once it may run anywhere again."),
    FENCING_DISABLED(
            Severity.ERROR,
            "finding.fencing-disabled",
            "Fencing is off in {cluster}: a lost node can damage data.",
            "Add fence devices and prove them; that turns fencing on."),
    FENCING_MISSING(
            Severity.ERROR,
            "finding.fencing-missing",
            "{cluster} has no fence device: resources do not start, or are not recovered.",
            "Add fence devices."),
    FENCING_UNPROVED(
            Severity.WARNING,
            "finding.fencing-unproved",
            "It was never proved that {node} can be fenced.",
            "Prove its fencing on the Fencing page."),
    FENCING_PROOF_OLD(
            Severity.WARNING,
            "finding.fencing-proof-old",
            "It is more than {days} days ago that it was proved that {node} can be fenced.",
            "Prove its fencing again, or run a drill."),
    SERVICES_UNPROVED(
            Severity.INFO,
            "finding.services-unproved",
            "No drill has shown yet that these come back: {services}.",
            "Run a drill at a quiet time: crash the service, or the node that it runs on."),
    SERVICES_PROOF_OLD(
            Severity.WARNING,
            "finding.services-proof-old",
            "It is more than {days} days ago that a drill showed that these come back: {services}.",
            "Run a drill again at a quiet time."),
    FENCING_FAILED(
            Severity.ERROR,
            "finding.fencing-failed",
            "The last attempt to fence {node} failed. {reason}",
            "Check address, plug and credentials of its fence device, then prove it."),
    FENCING_PENDING(Severity.WARNING, "finding.fencing-pending", "{node} is being fenced.", "Wait for its end."),
    CONFIGURATION_DIFFERS(
            Severity.WARNING,
            "finding.configuration-differs",
            "corosync.conf is not the same on all nodes of {cluster}.",
            "Find out which is right, and copy it to the others."),
    VERSIONS_DIFFER(
            Severity.INFO,
            "finding.versions-differ",
            "Pacemaker's versions differ between the nodes of {cluster}: {versions}.",
            "Finish the update on all nodes."),
    NOT_ENCRYPTED(
            Severity.INFO,
            "finding.not-encrypted",
            "The nodes of {cluster} talk to each other in the clear.",
            "Keep them on a network of their own, or turn encryption on."),
    STICKINESS_ZERO(
            Severity.WARNING,
            "finding.stickiness-zero",
            "resource-stickiness is 0 for all resources: Pacemaker may stop a shared file system under a running guest.",
            "Set the default to 1 or more, and 0 only on what should fail back.");

    private final Severity severity;
    private final String code;
    private final String text;
    private final String remedy;

    FindingKind(Severity severity, String code, String text, String remedy) {
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
