package io.conga.protocol.problem;

/** Problems of a request itself: form, size, permission, state of luci. */
public enum RequestProblem implements ProblemCode {
    MALFORMED(
            "request.malformed",
            400,
            "The request can't be read.",
            "{reason}",
            "Send JSON as /api/v1/openapi describes it."),
    INVALID_FIELD(
            "request.invalid-field",
            422,
            "{field} is not valid.",
            "{reason}",
            "Correct the field and send the form again."),
    TOO_LARGE(
            "request.too-large",
            413,
            "The request is too large.",
            "At most {limit} bytes are read.",
            "Send less in one request."),
    NOT_FOUND(
            "request.not-found",
            404,
            "There is no such {kind}: {id}.",
            "It was removed, or you may not see it.",
            "Go back to the list and choose again."),
    NO_SUCH_PATH(
            "request.no-such-path",
            404,
            "There is no {path} in this API.",
            "The address is misspelt, or of another version.",
            "See /api/v1/openapi for what there is."),
    METHOD(
            "request.method",
            405,
            "{method} can't be used here.",
            "This address answers to: {allowed}.",
            "Use one of those methods."),
    MEDIA_TYPE(
            "request.media-type",
            415,
            "The content type {type} is not understood.",
            "This API reads application/json.",
            "Send JSON with that content type."),
    NOT_SIGNED_IN(
            "request.not-signed-in",
            401,
            "You are not signed in.",
            "There is no session, or it expired.",
            "Sign in and try again."),
    FORBIDDEN(
            "request.forbidden",
            403,
            "You may not do this.",
            "It needs the role {role} on {scope}.",
            "Ask an administrator for that role."),
    CSRF(
            "request.csrf",
            403,
            "The request does not carry the page's token.",
            "Requests that change something must come from the console, or carry X-XSRF-TOKEN.",
            "Load the page again and repeat."),
    BAD_CREDENTIALS(
            "request.bad-credentials",
            401,
            "Name or password is wrong.",
            "They do not match an enabled user.",
            "Type them again; an administrator can set a new password."),
    THROTTLED(
            "request.throttled",
            429,
            "Too many failed attempts to sign in.",
            "To protect accounts, further attempts wait.",
            "Try again in {seconds} seconds."),
    PASSWORD_CHANGE_REQUIRED(
            "request.password-change-required",
            403,
            "The one-time password must be changed first.",
            "It was printed or handed over, so it is not a secret.",
            "Choose a password of your own."),
    WEAK_PASSWORD(
            "request.weak-password",
            422,
            "The password is too weak.",
            "{reason}",
            "Use at least 10 characters that are not your name."),
    CONFLICT(
            "request.conflict",
            409,
            "This can't be done now.",
            "{reason}",
            "Look at the present state and decide again."),
    ALREADY_EXISTS(
            "request.already-exists", 409, "There is {name} already.", "Names must differ.", "Choose another name."),
    PLAN_BLOCKED(
            "request.plan-blocked",
            409,
            "The plan can't be applied.",
            "It has hazards that block: {hazards}.",
            "Remove their causes and make a new plan."),
    PLAN_USED("request.plan-used", 409, "The plan was applied already.", "A plan is applied once.", "Make a new plan."),
    NOT_CANCELLABLE(
            "request.not-cancellable",
            409,
            "The job can't be cancelled now.",
            "{reason}",
            "Wait for its end; the job says what can be undone."),
    UNAVAILABLE("request.unavailable", 503, "luci can't answer this now.", "{reason}", "Try again in a moment."),
    INTERNAL(
            "request.internal",
            500,
            "luci met an error that it was not prepared for ({reference}).",
            "This is a fault of Conga's own; the details are in luci's log under that reference.",
            "Try again; if it comes back, report the log lines with that reference.");

    private final Text text;

    RequestProblem(String code, int status, String what, String why, String remedy) {
        text = new Text(code, status, Severity.ERROR, what, why, remedy);
    }

    @Override
    public Text text() {
        return text;
    }
}
