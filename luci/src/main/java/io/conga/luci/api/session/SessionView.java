package io.conga.luci.api.session;

import io.conga.luci.users.Grant;
import io.conga.luci.users.Permission;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is signed in, and what they may do.
 *
 * @param signedIn whether anybody is
 * @param user null: nobody is
 * @param version luci's version
 */
public record SessionView(boolean signedIn, @Nullable UserView user, String version) {

    /**
     * The signed-in user.
     *
     * @param id user id
     * @param name user name
     * @param mustChangePassword whether nothing else is allowed before the password is changed
     * @param grants roles by scope
     * @param permissions the same as permissions
     */
    public record UserView(
            String id, String name, boolean mustChangePassword, List<Grant> grants, PermissionsView permissions) {}

    /**
     * What is allowed where. What is allowed on a system is the union of everything, its cluster and the system itself.
     *
     * @param everything on everything
     * @param clusters by cluster id, where a role is held on the cluster
     * @param systems by system id, where a role is held on the system
     */
    public record PermissionsView(
            Set<Permission> everything, Map<String, Set<Permission>> clusters, Map<String, Set<Permission>> systems) {}
}
