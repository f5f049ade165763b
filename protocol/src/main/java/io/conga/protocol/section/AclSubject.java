package io.conga.protocol.section;

import java.util.List;

/**
 * Who has roles: a user (acl_target) or a group (acl_group) of the operating system. Users of the group haclient count; root
 * and hacluster may do everything.
 *
 * @param id the user's or group's name
 * @param roles role ids; later ones add to earlier ones
 */
public record AclSubject(Kind kind, String id, List<String> roles) {
    public AclSubject {
        roles = List.copyOf(roles);
    }

    /** User or group. */
    public enum Kind {
        USER,
        GROUP
    }
}
