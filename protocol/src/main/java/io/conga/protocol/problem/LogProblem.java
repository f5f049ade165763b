package io.conga.protocol.problem;

/** Problems of reading logs. */
public enum LogProblem implements ProblemCode {
    SOURCE_MISSING(
            "logs.source-missing",
            404,
            "{node} has no such log: {source}.",
            "{reason}",
            "Choose another source on the page; those that are there can be chosen."),
    EXPRESSION_INVALID(
            "logs.expression-invalid",
            422,
            "{text} is not a regular expression that can be searched for.",
            "{reason}",
            "Correct it, or search for it as plain text."),
    TOO_MANY_READERS(
            "logs.too-many-readers",
            503,
            "Too many are reading logs of {node}.",
            "At most {limit} are followed or exported at a time, to keep the node free for its work.",
            "Close a page that follows a log of {node}, or wait for an export to end.");

    private final Text text;

    LogProblem(String code, int status, String what, String why, String remedy) {
        text = new Text(code, status, Severity.ERROR, what, why, remedy);
    }

    @Override
    public Text text() {
        return text;
    }
}
