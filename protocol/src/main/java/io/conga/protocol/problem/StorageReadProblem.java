package io.conga.protocol.problem;

/** Problems of looking at a machine's storage. */
public enum StorageReadProblem implements ProblemCode {
    DEVICE_UNKNOWN(
            "storage.device-unknown",
            404,
            "{device} is not a block device of {node}.",
            "Only what the node lists as a block device is looked at. It may have gone meanwhile.",
            "Look at the node's storage as it is now."),
    NOT_KNOWN(
            "storage.not-known",
            404,
            "Nothing is known of the storage of {node} yet.",
            "{reason}",
            "See that ricci runs there in a version that reads storage, and that storage is not switched off for this system.");

    private final Text text;

    StorageReadProblem(String code, int status, String what, String why, String remedy) {
        text = new Text(code, status, Severity.ERROR, what, why, remedy);
    }

    @Override
    public Text text() {
        return text;
    }
}
