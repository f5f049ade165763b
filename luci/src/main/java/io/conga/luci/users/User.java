package io.conga.luci.users;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may sign in.
 *
 * @param id UUID
 * @param name lower case, unique
 * @param enabled whether they may sign in
 * @param mustChangePassword whether they have a one-time password still
 * @param grants what they may do
 * @param created when the user was made
 * @param lastSignIn null: never
 */
public record User(
        String id,
        String name,
        boolean enabled,
        boolean mustChangePassword,
        List<Grant> grants,
        Instant created,
        @Nullable Instant lastSignIn) {

    public User {
        grants = List.copyOf(grants);
    }

    /** Whether this user can manage users: of these one must remain. */
    public boolean manages() {
        return enabled && grants.contains(new Grant(Role.ADMINISTRATOR, Scope.EVERYTHING));
    }
}
