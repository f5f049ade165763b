package io.conga.luci.audit;

import org.jspecify.annotations.Nullable;

/**
 * What something was done to.
 *
 * @param name for people, such as the name of a cluster, system or user; at most 256 characters are kept
 * @param cluster luci's id of the cluster, for who may see it; null: none
 * @param system luci's id of the system, for who may see it; null: none
 */
public record AuditSubject(
        String name, @Nullable String cluster, @Nullable String system) {

    /** luci itself, a user, and whatever else belongs to no cluster and no system. */
    public static AuditSubject of(String name) {
        return new AuditSubject(name, null, null);
    }

    public static AuditSubject cluster(String id, String name) {
        return new AuditSubject(name, id, null);
    }

    public static AuditSubject system(String id, String name) {
        return new AuditSubject(name, null, id);
    }
}
