package io.conga.protocol.section;

import java.util.List;

/**
 * The sections of the CIB beside its resources. An element stands either in its typed list, and then the record holds all
 * of it, or in {@code foreign}: nothing is lost by reading and writing one back.
 *
 * @param constraints constraints
 * @param levels fencing-topology
 * @param roles acl_role
 * @param subjects acl_target and acl_group
 * @param alerts alerts
 * @param tags tags
 * @param foreign elements of these sections with something that a form has no field for
 */
public record CibSections(
        List<Constraint> constraints,
        List<FenceLevel> levels,
        List<AclRole> roles,
        List<AclSubject> subjects,
        List<Alert> alerts,
        List<Tag> tags,
        List<ForeignElement> foreign) {

    /** Nothing in any section. */
    public static final CibSections EMPTY =
            new CibSections(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    public CibSections {
        constraints = List.copyOf(constraints);
        levels = List.copyOf(levels);
        roles = List.copyOf(roles);
        subjects = List.copyOf(subjects);
        alerts = List.copyOf(alerts);
        tags = List.copyOf(tags);
        foreign = List.copyOf(foreign);
    }
}
