package io.conga.luci.users;

import java.util.EnumSet;
import java.util.Set;

/** A set of permissions that can be given on a scope. */
public enum Role {
    VIEWER(EnumSet.of(Permission.VIEW)),
    OPERATOR(EnumSet.of(Permission.VIEW, Permission.OPERATE)),
    STORAGE_ADMINISTRATOR(EnumSet.of(Permission.VIEW, Permission.STORAGE)),
    ADMINISTRATOR(EnumSet.allOf(Permission.class));

    private final Set<Permission> permissions;

    Role(Set<Permission> permissions) {
        this.permissions = Set.copyOf(permissions);
    }

    /** What this role gives on a scope; {@link Permission#MANAGE} is given on everything only. */
    public boolean gives(Permission permission, Scope.Kind on) {
        return permissions.contains(permission) && (permission != Permission.MANAGE || on == Scope.Kind.EVERYTHING);
    }

    /** The least role that gives a permission, for people who lack it. */
    public static Role leastWith(Permission permission) {
        for (Role role : values()) {
            if (role.permissions.contains(permission)) {
                return role;
            }
        }
        throw new IllegalStateException("no role gives " + permission);
    }
}
