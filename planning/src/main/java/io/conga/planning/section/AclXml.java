package io.conga.planning.section;

import io.conga.planning.cib.XmlElement;
import io.conga.protocol.section.AclRole;
import io.conga.protocol.section.AclSubject;

/** Roles, users and groups as XML. */
final class AclXml {

    private AclXml() {}

    static String role(AclRole role, FreshIds ids) {
        XmlElement element = Xml.element("acl_role", role.id(), "description", role.description());
        role.permissions()
                .forEach(permission -> element.child(Xml.element(
                        "acl_permission",
                        ids.orNew(permission.id(), role.id() + "-" + permission.kind()),
                        "kind",
                        permission.kind(),
                        "xpath",
                        permission.xpath(),
                        "reference",
                        permission.reference(),
                        "object-type",
                        permission.objectType(),
                        "attribute",
                        permission.attribute(),
                        "description",
                        permission.description())));
        return element.toString();
    }

    static String subject(AclSubject subject) {
        XmlElement element = Xml.element(
                switch (subject.kind()) {
                    case USER -> "acl_target";
                    case GROUP -> "acl_group";
                },
                subject.id());
        subject.roles().forEach(role -> element.child(Xml.element("role", role)));
        return element.toString();
    }
}
