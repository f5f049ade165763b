package io.conga.luci.users;

import java.util.List;

/**
 * Who asks, as read from the database for this request.
 *
 * @param id user id
 * @param name user name
 * @param grants what they may do now
 * @param mustChangePassword whether nothing but changing the password is allowed
 * @param address from where they ask
 */
public record CurrentUser(String id, String name, List<Grant> grants, boolean mustChangePassword, String address) {

    public CurrentUser {
        grants = List.copyOf(grants);
    }
}
