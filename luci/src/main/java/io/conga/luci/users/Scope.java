package io.conga.luci.users;

import org.jspecify.annotations.Nullable;

/**
 * What a grant or a question is about. A cluster includes its systems.
 *
 * @param kind everything, one cluster or one system
 * @param id luci's id of the cluster or system; null exactly for everything
 */
public record Scope(Kind kind, @Nullable String id) {

    /** What kind of thing. */
    public enum Kind {
        EVERYTHING,
        CLUSTER,
        SYSTEM
    }

    public static final Scope EVERYTHING = new Scope(Kind.EVERYTHING, null);

    public Scope {
        if ((kind == Kind.EVERYTHING) != (id == null)) {
            throw new IllegalArgumentException("EVERYTHING has no id, all others have one");
        }
    }

    public static Scope cluster(String id) {
        return new Scope(Kind.CLUSTER, id);
    }

    public static Scope system(String id) {
        return new Scope(Kind.SYSTEM, id);
    }

    @Override
    public String toString() {
        return switch (kind) {
            case EVERYTHING -> "everything";
            case CLUSTER -> "the cluster " + id;
            case SYSTEM -> "the system " + id;
        };
    }
}
