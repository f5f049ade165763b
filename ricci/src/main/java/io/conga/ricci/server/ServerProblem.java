package io.conga.ricci.server;

import io.conga.protocol.problem.ProblemCode;
import io.conga.protocol.problem.Severity;

/** Problems of a request to ricci that are luci's (or a stranger's) doing. */
public enum ServerProblem implements ProblemCode {
    MALFORMED(
            "ricci.malformed",
            400,
            "The request to {node} can't be read.",
            "{reason}",
            "If a luci sent it, update luci and ricci to the same version."),
    TOO_LARGE(
            "ricci.too-large",
            413,
            "The request to {node} is too large.",
            "At most {limit} bytes are read.",
            "Split it into smaller steps."),
    NO_SUCH_PATH(
            "ricci.no-such-path",
            404,
            "ricci on {node} knows nothing of {path}.",
            "The address is misspelt, or ricci is of another version than luci.",
            "Update ricci on {node} to luci's version."),
    METHOD(
            "ricci.method",
            405,
            "{method} can't be used on {path}.",
            "ricci on {node} answers to: {allowed}.",
            "Use one of those methods."),
    MEDIA_TYPE(
            "ricci.media-type",
            415,
            "ricci on {node} does not read {type}.",
            "It reads application/json.",
            "Send JSON with that content type."),
    NO_CERTIFICATE(
            "ricci.no-certificate",
            401,
            "The connection to {node} carries no client certificate.",
            "ricci knows its luci by the certificate of the TLS connection.",
            "Connect with luci's certificate and key."),
    BUSY(
            "ricci.busy",
            503,
            "{node} has too many event streams open.",
            "At most {limit} are served at a time.",
            "Close some of them, or wait until those that broke are noticed.");

    private final Text text;

    ServerProblem(String code, int status, String what, String why, String remedy) {
        text = new Text(code, status, Severity.ERROR, what, why, remedy);
    }

    @Override
    public Text text() {
        return text;
    }
}
