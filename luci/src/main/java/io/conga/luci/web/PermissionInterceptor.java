package io.conga.luci.web;

import io.conga.luci.users.Access;
import io.conga.luci.users.Anybody;
import io.conga.luci.users.CurrentUser;
import io.conga.luci.users.Requires;
import io.conga.luci.users.Scope;
import io.conga.luci.users.SignedIn;
import io.conga.protocol.problem.ProblemException;
import io.conga.protocol.problem.RequestProblem;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** Holds every endpoint to the permission that stands beside it, before its body is read. */
@Component
final class PermissionInterceptor implements HandlerInterceptor {

    private final Access access;

    PermissionInterceptor(Access access) {
        this.access = access;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        response.setHeader("Cache-Control", "no-store");
        // An event stream is dispatched again at its end; it was let in at its beginning.
        if (handler instanceof HandlerMethod method && request.getDispatcherType() == DispatcherType.REQUEST) {
            check(request, method);
        }
        return true;
    }

    private void check(HttpServletRequest request, HandlerMethod method) {
        if (method.hasMethodAnnotation(Anybody.class)) {
            return;
        }
        CurrentUser user = access.user();
        SignedIn signedIn = method.getMethodAnnotation(SignedIn.class);
        if (user.mustChangePassword() && (signedIn == null || !signedIn.withOneTimePassword())) {
            throw new ProblemException(RequestProblem.PASSWORD_CHANGE_REQUIRED);
        }
        if (signedIn != null) {
            return;
        }
        Requires requires = method.getMethodAnnotation(Requires.class);
        if (requires == null) {
            throw new IllegalStateException(method + " declares no permission");
        }
        switch (requires.on()) {
            case EVERYTHING -> access.require(requires.value(), Scope.EVERYTHING);
            case CLUSTER -> access.require(requires.value(), Scope.cluster(id(request)));
            case SYSTEM -> access.require(requires.value(), Scope.system(id(request)));
            case EACH -> {
                // The method itself asks Access, thing by thing.
            }
        }
    }

    private static String id(HttpServletRequest request) {
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        if (variables instanceof Map<?, ?> named && named.get("id") instanceof String id) {
            return id;
        }
        throw new IllegalStateException(request.getRequestURI() + " has no {id} to hold a permission on");
    }
}
