package io.conga.luci.session;

import io.conga.luci.audit.Audit;
import io.conga.luci.audit.AuditSubject;
import io.conga.luci.audit.Outcome;
import io.conga.luci.users.CurrentUser;
import io.conga.luci.users.Passwords;
import io.conga.luci.users.UserStore;
import io.conga.protocol.problem.Problem;
import io.conga.protocol.problem.ProblemException;
import io.conga.protocol.problem.RequestProblem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;

/** In and out. An unknown name takes as long as a wrong password. */
@Component
public class SignIn {

    private final UserStore users;
    private final UserSession sessions;
    private final Passwords passwords;
    private final Throttle throttle;
    private final CsrfTokenRepository pageTokens;
    private final Audit audit;
    private final Clock clock;

    public SignIn(
            UserStore users,
            UserSession sessions,
            Passwords passwords,
            Throttle throttle,
            CsrfTokenRepository pageTokens,
            Audit audit,
            Clock clock) {
        this.users = users;
        this.sessions = sessions;
        this.passwords = passwords;
        this.throttle = throttle;
        this.pageTokens = pageTokens;
        this.audit = audit;
        this.clock = clock;
    }

    /** Opens a session, or ends with request.bad-credentials or request.throttled. */
    public CurrentUser signIn(
            String typedName, String password, HttpServletRequest request, HttpServletResponse response) {
        String name = shortened(typedName.strip().toLowerCase(Locale.ROOT));
        String address = request.getRemoteAddr();
        Optional<UserStore.Credentials> known = users.byName(name);
        try {
            throttle.attempt(name, address);
            verify(known, password);
        } catch (ProblemException e) {
            write(known, address, Outcome.REFUSED, e.problems().getFirst());
            throw e;
        }
        throttle.succeeded(name, address);
        UserStore.Credentials credentials = known.orElseThrow();
        CurrentUser user = sessions.open(request, credentials);
        pageTokens.saveToken(pageTokens.generateToken(request), request, response);
        users.signedIn(user.id(), clock.instant());
        write(known, address, Outcome.SUCCEEDED, null);
        return user;
    }

    /** Ends the session. */
    public void signOut(CurrentUser user, HttpServletRequest request, HttpServletResponse response) {
        sessions.close(request);
        pageTokens.saveToken(pageTokens.generateToken(request), request, response);
        audit.record(user, "session.sign-out", AuditSubject.of(user.name()), Map.of(), Outcome.SUCCEEDED, null);
    }

    private void verify(Optional<UserStore.Credentials> known, String password) {
        boolean matches = passwords.matches(password, known.map(UserStore.Credentials::passwordHash));
        if (!matches || known.isEmpty() || !known.get().user().enabled()) {
            throw new ProblemException(RequestProblem.BAD_CREDENTIALS);
        }
    }

    /** The typed name is written down only where it is a user's: people type passwords into the wrong field. */
    private void write(
            Optional<UserStore.Credentials> known,
            String address,
            Outcome outcome,
            @org.jspecify.annotations.Nullable Problem problem) {
        String name = known.map(found -> found.user().name()).orElse("-");
        String id = known.map(found -> found.user().id()).orElse("");
        var who = new CurrentUser(id, name, List.of(), false, address);
        audit.record(who, "session.sign-in", AuditSubject.of(name), Map.of(), outcome, problem);
    }

    private static String shortened(String name) {
        return name.length() <= 128 ? name : name.substring(0, 128);
    }
}
