package io.conga.protocol.section;

import java.util.List;

/** A role: what those who have it may see and change of the CIB. @param id its name */
public record AclRole(String id, String description, List<AclPermission> permissions) {
    public AclRole {
        permissions = List.copyOf(permissions);
    }

    /**
     * One permission. Exactly one of xpath, reference and objectType is set.
     *
     * @param id XML id; empty: one is made
     * @param kind read, write or deny
     * @param xpath elements by XPath
     * @param reference element of that id
     * @param objectType elements of that name
     * @param attribute with objectType: only those that have it
     */
    public record AclPermission(
            String id,
            String kind,
            String xpath,
            String reference,
            String objectType,
            String attribute,
            String description) {}
}
