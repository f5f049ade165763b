package io.conga.protocol.problem;

/** Problems of a cluster: membership, configuration, quorum, fencing. */
public enum ClusterProblem implements ProblemCode {
    NODE_IN_CLUSTER(
            "cluster.node-in-cluster",
            409,
            "{node} is a member of the cluster {cluster} already.",
            "A node belongs to one cluster only; taking it would break the other.",
            "Leave {node} out, or remove it from {cluster} first."),
    NOT_IN_CLUSTER(
            "cluster.not-in-cluster",
            409,
            "{node} is not in a cluster.",
            "{reason}",
            "Name a member of the cluster, or create a cluster with this node."),
    NOT_RUNNING(
            "cluster.not-running",
            409,
            "The cluster does not run on {node}.",
            "Pacemaker does not answer there: {reason}",
            "Start the cluster on {node}, or choose a member that is online."),
    NO_ONLINE_MEMBER(
            "cluster.no-online-member",
            409,
            "No member of {cluster} is online.",
            "The change has to be made through a running member.",
            "Start the cluster, or find out on the Nodes page why no member answers."),
    NO_QUORUM(
            "cluster.no-quorum",
            409,
            "{cluster} has no quorum.",
            "Without quorum Pacemaker does not act on changes, and parts of the cluster may disagree.",
            "Bring back enough members first."),
    STALE(
            "cluster.stale",
            409,
            "The configuration of {cluster} changed since you looked.",
            "The plan was made on version {expected}; the cluster is at {found}. Somebody else, or pcs or crm, changed it.",
            "Look at the new state and make the plan again. Nothing was changed."),
    EDIT_REFUSED(
            "cluster.edit-refused",
            409,
            "The cluster refused the change.",
            "{reason}",
            "Correct the value that is named and make the plan again. Nothing was changed."),
    UNKNOWN_RESOURCE(
            "cluster.unknown-resource",
            404,
            "There is no resource {resource} in {cluster}.",
            "It was deleted, or its name is misspelt.",
            "Choose one of the resources on the cluster's page."),
    UNKNOWN_NODE(
            "cluster.unknown-node",
            404,
            "There is no node {node} in {cluster}.",
            "It was removed, or its name is misspelt.",
            "Choose one of the nodes on the cluster's page."),
    UNKNOWN_AGENT(
            "cluster.unknown-agent",
            404,
            "There is no agent {agent} on {node}.",
            "The package that brings it is not installed there.",
            "Install the package on every node, or choose another agent."),
    FENCING_UNPROVED(
            "cluster.fencing-unproved",
            409,
            "Fencing of {node} could not be proved.",
            "{reason}",
            "Check address, plug and credentials of the fence device, and that its power switch can be reached from every other node."),
    FENCING_FAILED(
            "cluster.fencing-failed",
            502,
            "{node} could not be fenced.",
            "{reason}",
            "Switch the node off by hand, make sure that it is off, then confirm that to the cluster."),
    NAME_TAKEN(
            "cluster.name-taken",
            409,
            "There is {name} already.",
            "Names within a cluster, and names of clusters in one luci, must differ.",
            "Choose another name."),
    NAME_INVALID(
            "cluster.name-invalid",
            422,
            "{name} can't be used as a name.",
            "{reason}",
            "Use letters, digits, '-', '_' and '.', starting with a letter."),
    PARAMETER_INVALID(
            "cluster.parameter-invalid",
            422,
            "The value {value} does not fit {parameter}.",
            "{reason}",
            "See the help beside the field for what the agent accepts."),
    PARAMETER_MISSING(
            "cluster.parameter-missing",
            422,
            "{parameter} must be given.",
            "The agent requires it.",
            "Fill it in; the help beside the field says what it is."),
    NAME_NOT_RESOLVED(
            "cluster.name-not-resolved",
            422,
            "{node} can't find the address of {name}.",
            "Corosync needs to resolve the address of every link on every node.",
            "Use an IP address for the link, or add {name} to /etc/hosts on {node}."),
    STILL_USED(
            "cluster.still-used",
            409,
            "{name} is still used by: {users}.",
            "What uses it would change its meaning, or lose it without a word.",
            "Change {users} first."),
    STILL_MEMBERS(
            "cluster.still-members",
            409,
            "{node} still runs resources: {resources}.",
            "What it runs would stop hard.",
            "Put the node on standby first, then try again.");

    private final Text text;

    ClusterProblem(String code, int status, String what, String why, String remedy) {
        text = new Text(code, status, Severity.ERROR, what, why, remedy);
    }

    @Override
    public Text text() {
        return text;
    }
}
