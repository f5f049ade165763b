package io.conga.luci.api.users;

import io.conga.luci.users.Grant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What changes of a user; what is null stays.
 *
 * @param enabled whether they may sign in; false ends their sessions
 * @param grants all that they may do from now on
 */
public record UserChange(
        @Nullable Boolean enabled, @Nullable List<Grant> grants) {}
