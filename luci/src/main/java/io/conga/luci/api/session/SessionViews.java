package io.conga.luci.api.session;

import io.conga.luci.api.session.SessionView.PermissionsView;
import io.conga.luci.api.session.SessionView.UserView;
import io.conga.luci.settings.Version;
import io.conga.luci.users.Access;
import io.conga.luci.users.CurrentUser;
import io.conga.luci.users.Grant;
import io.conga.luci.users.Permission;
import io.conga.luci.users.Scope;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Makes session views. */
@Component
final class SessionViews {

    private final Access access;

    SessionViews(Access access) {
        this.access = access;
    }

    SessionView nobody() {
        return new SessionView(false, null, Version.current());
    }

    SessionView of(CurrentUser user) {
        var permissions = new PermissionsView(
                access.permissions(user, Scope.EVERYTHING),
                held(user, Scope.Kind.CLUSTER),
                held(user, Scope.Kind.SYSTEM));
        return new SessionView(
                true,
                new UserView(user.id(), user.name(), user.mustChangePassword(), user.grants(), permissions),
                Version.current());
    }

    private Map<String, Set<Permission>> held(CurrentUser user, Scope.Kind kind) {
        var held = new TreeMap<String, Set<Permission>>();
        for (Grant grant : user.grants()) {
            if (grant.scope().kind() == kind) {
                held.put(String.valueOf(grant.scope().id()), access.permissions(user, grant.scope()));
            }
        }
        return held;
    }
}
