package io.conga.protocol.problem;

/** Why rolling maintenance stops. */
public enum MaintenanceProblem implements ProblemCode {
    NOT_HEALTHY(
            "maintenance.not-healthy",
            409,
            "{cluster} is not healthy: {reasons}.",
            "Maintenance takes a node away only while everything else is in order, as {node} sees it.",
            "Mend what is named, then go on with the nodes that are left."),
    NOT_DRAINED(
            "maintenance.not-drained",
            409,
            "These still run on {node}, although it is on standby: {resources}.",
            "The cluster has nothing left to do. They are unmanaged, in maintenance, or could not be stopped.",
            "Manage or stop them, or forget their failures, then go on with the nodes that are left.");

    private final Text text;

    MaintenanceProblem(String code, int status, String what, String why, String remedy) {
        text = new Text(code, status, Severity.ERROR, what, why, remedy);
    }

    @Override
    public Text text() {
        return text;
    }
}
