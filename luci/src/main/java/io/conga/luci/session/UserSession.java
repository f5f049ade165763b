package io.conga.luci.session;

import io.conga.luci.settings.LuciSettings;
import io.conga.luci.users.CurrentUser;
import io.conga.luci.users.User;
import io.conga.luci.users.UserStore;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Who is behind a session. The session holds the user's id only; the user is read for every request, so that what an
 * administrator takes away is gone at once, and a disabled user's sessions end.
 */
@Component
public final class UserSession implements SecurityContextRepository {

    private static final String USER = "conga.user";
    private static final String EPOCH = "conga.epoch";
    private static final String SINCE = "conga.since";
    private static final String SEEN = "conga.seen";

    /** A page's requests come many at a time; writing each down would make them wait for each other in the database. */
    private static final Duration NOTED = Duration.ofMinutes(1);

    private final UserStore users;
    private final LuciSettings settings;
    private final Clock clock;

    public UserSession(UserStore users, LuciSettings settings, Clock clock) {
        this.users = users;
        this.settings = settings;
        this.clock = clock;
    }

    /** Opens a session for a user, under a new session id. */
    public CurrentUser open(HttpServletRequest request, UserStore.Credentials credentials) {
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        HttpSession session = request.getSession();
        session.setMaxInactiveInterval((int) settings.session().idle().toSeconds());
        session.setAttribute(USER, credentials.user().id());
        session.setAttribute(EPOCH, credentials.sessionEpoch());
        session.setAttribute(SINCE, clock.millis());
        session.setAttribute(SEEN, clock.millis());
        CurrentUser user = current(credentials.user(), request);
        SecurityContextHolder.setContext(context(user));
        return user;
    }

    /** Ends the session of this request. */
    public void close(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
    }

    /** Who is signed in, if anybody. */
    public Optional<CurrentUser> user(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(USER) instanceof String id)) {
            return Optional.empty();
        }
        Optional<UserStore.Credentials> credentials = users.byId(id).filter(found -> valid(session, found));
        if (credentials.isEmpty()) {
            session.invalidate();
        } else if (!within(session.getAttribute(SEEN), NOTED)) {
            session.setAttribute(SEEN, clock.millis());
        }
        return credentials.map(found -> current(found.user(), request));
    }

    private boolean valid(HttpSession session, UserStore.Credentials credentials) {
        return credentials.user().enabled()
                && Integer.valueOf(credentials.sessionEpoch()).equals(session.getAttribute(EPOCH))
                && within(session.getAttribute(SINCE), settings.session().absolute())
                && within(session.getAttribute(SEEN), settings.session().idle());
    }

    /** The container forgets idle sessions too, but only when it comes round to it. */
    private boolean within(@Nullable Object milliseconds, Duration limit) {
        return milliseconds instanceof Long since
                && clock.instant().isBefore(Instant.ofEpochMilli(since).plus(limit));
    }

    private static CurrentUser current(User user, HttpServletRequest request) {
        return new CurrentUser(
                user.id(), user.name(), user.grants(), user.mustChangePassword(), request.getRemoteAddr());
    }

    private static SecurityContext context(CurrentUser user) {
        return new SecurityContextImpl(
                UsernamePasswordAuthenticationToken.authenticated(user, null, java.util.List.of()));
    }

    @Override
    @SuppressWarnings("deprecation")
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return load(holder.getRequest());
    }

    @Override
    public org.springframework.security.core.context.DeferredSecurityContext loadDeferredContext(
            HttpServletRequest request) {
        return new DeferredUser(() -> load(request));
    }

    private SecurityContext load(HttpServletRequest request) {
        return user(request).map(UserSession::context).orElseGet(SecurityContextImpl::new);
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        // open() and close() are the only ways in and out.
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(USER) != null;
    }
}
