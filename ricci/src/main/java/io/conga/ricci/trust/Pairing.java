package io.conga.ricci.trust;

import io.conga.protocol.problem.Problem;
import io.conga.protocol.problem.ProblemException;
import io.conga.protocol.problem.RequestProblem;
import io.conga.protocol.problem.TrustProblem;
import io.conga.protocol.trust.TrustRequest;
import io.conga.ricci.log.Log;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * First contact: a luci shows root's password or a one-time token, once, and its key is pinned. One at a time, which
 * also bounds how fast anybody can guess: PAM itself takes seconds over a wrong password.
 */
public final class Pairing {

    private final String node;
    private final TrustStore store;
    private final Tokens tokens;
    private final PasswordCheck passwords;
    private final Throttle throttle;
    private final Clock clock;

    public Pairing(
            String node, TrustStore store, Tokens tokens, PasswordCheck passwords, Throttle throttle, Clock clock) {
        this.node = node;
        this.store = store;
        this.tokens = tokens;
        this.passwords = passwords;
        this.throttle = throttle;
        this.clock = clock;
    }

    /**
     * @param pin of the certificate that the caller has shown in this very connection
     * @param source where the caller is
     * @throws ProblemException request.invalid-field, trust.too-many-attempts, trust.other-luci, trust.wrong-password, trust.wrong-token
     */
    public synchronized void pair(TrustRequest request, String pin, InetAddress source) throws IOException {
        refuseIncomplete(request);
        Duration wait = throttle.wait(source);
        if (!wait.isZero()) {
            throw new ProblemException(
                    TrustProblem.TOO_MANY_ATTEMPTS, "node", node, "seconds", Long.toString(wait.toSeconds() + 1));
        }
        // Before the credential is looked at, so that a token is not used up by a request that is refused anyway.
        List<TrustedLuci> others =
                store.all().stream().filter(luci -> !luci.pin().equals(pin)).toList();
        for (TrustedLuci other : others) {
            if (!other.luci().equals(request.luci()) && !request.takeOver()) {
                throw new ProblemException(TrustProblem.OTHER_LUCI, "node", node, "other", other.name());
            }
        }
        try {
            authenticate(request);
        } catch (ProblemException e) {
            throttle.failed(source);
            Log.warning("pairing refused for " + request.name() + " from " + source.getHostAddress() + ": "
                    + e.problems().getFirst().code());
            throw e;
        }
        throttle.succeeded(source);
        store.put(new TrustedLuci(pin, request.luci(), request.name(), source.getHostAddress(), clock.instant()));
        for (TrustedLuci other : others) {
            store.revoke(other.pin());
            Log.info("trust of luci " + other.name() + " (" + other.luci() + ") ended: " + request.name()
                    + " took over");
        }
        Log.info("luci " + request.name() + " (" + request.luci() + ") is trusted, paired from "
                + source.getHostAddress());
    }

    private void authenticate(TrustRequest request) throws IOException {
        if (request.password() != null) {
            switch (passwords.check(request.password())) {
                case PasswordCheck.Accepted() -> {}
                case PasswordCheck.Refused(String reason) ->
                    throw new ProblemException(TrustProblem.WRONG_PASSWORD, "node", node, "reason", reason);
            }
        } else if (request.token() == null || !tokens.redeem(request.token())) {
            throw new ProblemException(TrustProblem.WRONG_TOKEN, "node", node);
        }
    }

    private static void refuseIncomplete(TrustRequest request) {
        var problems = new ArrayList<Problem>();
        try {
            UUID.fromString(request.luci());
        } catch (IllegalArgumentException e) {
            problems.add(invalid("luci", "It must be a UUID."));
        }
        if (request.name().isBlank() || request.name().length() > 200) {
            problems.add(invalid("name", "It must have between 1 and 200 characters."));
        }
        if ((request.password() == null) == (request.token() == null)) {
            problems.add(invalid("password", "Exactly one of password and token must be given."));
        }
        if (!problems.isEmpty()) {
            throw new ProblemException(RequestProblem.INVALID_FIELD.status(), problems);
        }
    }

    private static Problem invalid(String field, String reason) {
        return Problem.of(RequestProblem.INVALID_FIELD, "field", field, "reason", reason)
                .at(field);
    }
}
