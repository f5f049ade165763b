package io.conga.protocol.problem;

/** Problems of first contact, authentication and revocation between luci and a ricci. */
public enum TrustProblem implements ProblemCode {
    WRONG_PASSWORD(
            "trust.wrong-password",
            403,
            "{node} refused root's password.",
            "PAM on the node said: {reason}",
            "Type root's password on that node, or use a one-time token from 'ricci token' there."),
    WRONG_TOKEN(
            "trust.wrong-token",
            403,
            "{node} refused the enrolment token.",
            "The token is unknown, used already, or older than its 15 minutes.",
            "Run 'ricci token' on the node and use the new token once."),
    WRONG_FINGERPRINT(
            "trust.wrong-fingerprint",
            409,
            "The certificate of {node} is not the one that you confirmed.",
            "Confirmed: {expected}. Seen now: {seen}. Another machine may stand in between, or ricci was installed anew.",
            "Compare with 'ricci fingerprint' on the node's own console. The password was not sent."),
    OTHER_LUCI(
            "trust.other-luci",
            409,
            "{node} is trusted by another luci already: {other}.",
            "Two servers that manage one node would not see each other's changes.",
            "Remove the system there, or run 'ricci trust revoke' on the node, or choose to take it over."),
    NOT_TRUSTED(
            "trust.not-trusted",
            401,
            "{node} does not trust this luci.",
            "The trust was revoked on the node, or never given.",
            "Authenticate the system again with root's password."),
    TOO_MANY_ATTEMPTS(
            "trust.too-many-attempts",
            429,
            "{node} refuses further passwords for {seconds} seconds.",
            "Too many wrong passwords were tried.",
            "Wait, then type the password with care."),
    NOT_RICCI(
            "trust.not-ricci",
            502,
            "What answers at {address} port {port} is not ricci.",
            "{reason}",
            "Check address and port; ricci listens on port 11111.");

    private final Text text;

    TrustProblem(String code, int status, String what, String why, String remedy) {
        text = new Text(code, status, Severity.ERROR, what, why, remedy);
    }

    @Override
    public Text text() {
        return text;
    }
}
