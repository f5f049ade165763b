package io.conga.luci.api.users;

import io.conga.luci.users.Grant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A user to be.
 *
 * @param name 1 to 64 of a-z, 0-9, '.', '_' and '-', starting with a letter
 * @param password null: a one-time password is made up and answered; either must be changed at the first sign-in
 * @param grants what they may do; may be empty
 */
public record NewUser(String name, @Nullable String password, List<Grant> grants) {

    @Override
    public String toString() {
        return "NewUser[name=" + name + ", grants=" + grants + "]";
    }
}
