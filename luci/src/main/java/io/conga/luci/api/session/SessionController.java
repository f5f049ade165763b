package io.conga.luci.api.session;

import io.conga.luci.session.SignIn;
import io.conga.luci.session.UserSession;
import io.conga.luci.users.Access;
import io.conga.luci.users.Anybody;
import io.conga.luci.users.CurrentUser;
import io.conga.luci.users.SignedIn;
import io.conga.luci.users.Users;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Sign in, sign out, change the password. */
@RestController
@RequestMapping("/api/v1/session")
final class SessionController {

    private final SignIn signIn;
    private final UserSession sessions;
    private final SessionViews views;
    private final Access access;
    private final Users users;

    SessionController(SignIn signIn, UserSession sessions, SessionViews views, Access access, Users users) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.views = views;
        this.access = access;
        this.users = users;
    }

    @GetMapping
    @Anybody
    SessionView session(HttpServletRequest request) {
        return sessions.user(request).map(views::of).orElseGet(views::nobody);
    }

    @PostMapping
    @Anybody
    SessionView signIn(@RequestBody SignInRequest body, HttpServletRequest request, HttpServletResponse response) {
        return views.of(signIn.signIn(body.name(), body.password(), request, response));
    }

    @DeleteMapping
    @SignedIn(withOneTimePassword = true)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signOut(HttpServletRequest request, HttpServletResponse response) {
        signIn.signOut(access.user(), request, response);
    }

    /** All other sessions of the user end; this one goes on under a new id. */
    @PostMapping("/password")
    @SignedIn(withOneTimePassword = true)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changePassword(@RequestBody PasswordRequest body, HttpServletRequest request) {
        CurrentUser user = access.user();
        sessions.open(request, users.changePassword(user, body.current(), body.next()));
    }
}
