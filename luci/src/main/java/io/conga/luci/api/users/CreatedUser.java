package io.conga.luci.api.users;

import io.conga.luci.users.User;
import org.jspecify.annotations.Nullable;

/**
 * A user that was made.
 *
 * @param user the user
 * @param oneTimePassword told this once; null where a password was given
 */
public record CreatedUser(User user, @Nullable String oneTimePassword) {}
