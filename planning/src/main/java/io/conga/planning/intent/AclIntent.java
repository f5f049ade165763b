package io.conga.planning.intent;

import io.conga.protocol.section.AclRole;
import io.conga.protocol.section.AclSubject;

/** Things done to a cluster's access control lists. */
public sealed interface AclIntent extends Intent {

    /** luci's id of the cluster. */
    String cluster();

    /**
     * Write a role.
     *
     * @param existing whether it takes the place of the one that has its id
     */
    record PutAclRole(String cluster, AclRole role, boolean existing) implements AclIntent {}

    /**
     * Say which roles a user or a group has.
     *
     * @param existing whether it takes the place of the one that has its id
     */
    record PutAclSubject(String cluster, AclSubject subject, boolean existing) implements AclIntent {}

    /** Delete a role that nobody has, a user or a group. */
    record DeleteAcl(String cluster, String id) implements AclIntent {}

    /** Turn the lists on or off: the cluster option enable-acl. */
    record EnableAcls(String cluster, boolean enabled) implements AclIntent {}
}
