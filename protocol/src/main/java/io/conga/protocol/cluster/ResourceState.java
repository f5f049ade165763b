package io.conga.protocol.cluster;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A resource's state, by crm_mon's attributes of the same names. Groups, clones and bundles have children.
 *
 * @param id resource id; a clone's instances carry their own such as {@code web:0}
 * @param kind what it is
 * @param agent such as ocf:heartbeat:IPaddr2; empty for groups, clones and bundles
 * @param role Started, Stopped, Promoted, Unpromoted, Starting, Stopping, Migrating, Mixed
 * @param targetRole the role somebody asked for; null where unset
 * @param pending action under way such as Starting, Monitoring, Migrating; null where none
 * @param nodes where it is active, by name
 */
public record ResourceState(
        String id,
        Kind kind,
        String agent,
        String role,
        @Nullable String targetRole,
        boolean active,
        boolean orphaned,
        boolean blocked,
        boolean managed,
        boolean maintenance,
        boolean failed,
        boolean failureIgnored,
        boolean promotable,
        boolean disabled,
        @Nullable String pending,
        List<String> nodes,
        List<ResourceState> children) {

    public ResourceState {
        nodes = List.copyOf(nodes);
        children = List.copyOf(children);
    }

    /** PRIMITIVE, GROUP, CLONE or BUNDLE. */
    public enum Kind {
        PRIMITIVE,
        GROUP,
        CLONE,
        BUNDLE
    }
}
