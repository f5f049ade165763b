package io.conga.system.section;

import io.conga.protocol.section.AclRole;
import io.conga.protocol.section.AclRole.AclPermission;
import io.conga.protocol.section.AclSubject;

/** One element of the acls section. */
final class AclReader {

    private AclReader() {}

    static AclRole role(StrictElement element) {
        return new AclRole(
                element.id(),
                element.attribute("description"),
                element.children(
                        permission -> new AclPermission(
                                permission.id(),
                                permission.attribute("kind"),
                                permission.attribute("xpath"),
                                permission.attribute("reference"),
                                permission.attribute("object-type"),
                                permission.attribute("attribute"),
                                permission.attribute("description")),
                        "acl_permission"));
    }

    static AclSubject subject(StrictElement element) {
        return new AclSubject(
                element.name().equals("acl_group") ? AclSubject.Kind.GROUP : AclSubject.Kind.USER,
                element.id(),
                element.children(StrictElement::id, "role"));
    }
}
