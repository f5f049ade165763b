package io.conga.luci.search;

import io.conga.luci.users.Permission;
import io.conga.luci.users.Scope;

/**
 * Something that was found.
 *
 * @param kind what it is
 * @param id its id
 * @param title its name
 * @param where where it is, for people, such as the name of its cluster; may be empty
 * @param link path of the console's page
 */
public record SearchHit(Kind kind, String id, String title, String where, String link) {

    /** What can be found. */
    public enum Kind {
        CLUSTER,
        SYSTEM,
        NODE,
        RESOURCE,
        /** A disk, volume group, volume, array or mount. */
        STORAGE,
        USER,
        JOB,
        PAGE
    }

    /**
     * A hit, and what one needs to see it.
     *
     * @param needs the permission
     * @param scope where it must be held
     */
    public record Guarded(Permission needs, Scope scope, SearchHit hit) {

        /** Seen by who may see the scope. */
        public static Guarded visibleWith(Scope scope, SearchHit hit) {
            return new Guarded(Permission.VIEW, scope, hit);
        }
    }
}
