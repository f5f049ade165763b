package io.conga.protocol.problem;

/** Problems of storage that several nodes use at the same time. */
public enum SharedStorageProblem implements ProblemCode {
    LOCKING_SILENT(
            "shared.locking-silent",
            504,
            "{tool} does not answer on {node} after {seconds} seconds.",
            "{reason}",
            "Look at the failed resources of the cluster: dlm and lvmlockd need quorum and working fencing to start. Then do it again."),
    NOT_MOUNTED(
            "shared.not-mounted",
            504,
            "{target} is not mounted on {node} after {seconds} seconds.",
            "The resource that mounts it did not start there, or is still waiting for a lock.",
            "Look at the failed resources of the cluster and at the log of {node}. A lost node has to be fenced before others may mount."),
    LOCKING_MISSING(
            "shared.locking-missing",
            409,
            "{cluster} has no shared storage support.",
            "A shared volume group needs dlm and lvmlockd on every node.",
            "Enable shared storage support first.");

    private final Text text;

    SharedStorageProblem(String code, int status, String what, String why, String remedy) {
        text = new Text(code, status, Severity.ERROR, what, why, remedy);
    }

    @Override
    public Text text() {
        return text;
    }
}
