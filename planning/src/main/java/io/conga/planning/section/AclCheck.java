package io.conga.planning.section;

import io.conga.planning.check.FieldCheck;
import io.conga.planning.check.Problems;
import io.conga.planning.member.Members;
import io.conga.protocol.section.AclRole;
import io.conga.protocol.section.AclRole.AclPermission;
import io.conga.protocol.section.AclSubject;
import java.util.ArrayDeque;
import java.util.List;
import java.util.stream.Stream;

/** Checks roles and who gets them. */
final class AclCheck {

    private AclCheck() {}

    static void role(Problems problems, Members members, AclRole role) {
        if (role.permissions().isEmpty()) {
            FieldCheck.invalid(problems, "role.permissions", "A role needs a permission, or it allows nothing.");
        }
        for (int i = 0; i < role.permissions().size(); i++) {
            permission(
                    problems,
                    members,
                    "role.permissions[" + i + "]",
                    role.permissions().get(i));
        }
    }

    private static void permission(Problems problems, Members members, String field, AclPermission permission) {
        if (!List.of("read", "write", "deny").contains(permission.kind())) {
            FieldCheck.invalid(problems, field + ".kind", "It has to be read, write or deny.");
        }
        long named = Stream.of(permission.xpath(), permission.reference(), permission.objectType())
                .filter(value -> !value.isEmpty())
                .count();
        if (named != 1) {
            FieldCheck.invalid(problems, field + ".xpath", "Give an XPath, an id, or an element's name: one of these.");
        }
        if (!permission.attribute().isEmpty() && permission.objectType().isEmpty()) {
            FieldCheck.invalid(problems, field + ".attribute", "An attribute goes with an element's name.");
        }
        if (!permission.reference().isEmpty()
                && !FieldCheck.taken(
                        permission.reference(), members.configuration().xml())) {
            FieldCheck.invalid(
                    problems,
                    field + ".reference",
                    "Nothing in the configuration has the id " + permission.reference() + ".");
        }
        if (!permission.xpath().isEmpty() && !isXpath(permission.xpath())) {
            FieldCheck.invalid(
                    problems,
                    field + ".xpath",
                    "It has to be an absolute XPath, such as //resources, whose brackets and quotes close.");
        }
    }

    /** Absolute, with brackets and quotes that close: what Pacemaker can't compile matches nothing, and it tells nobody. */
    private static boolean isXpath(String text) {
        var open = new ArrayDeque<Character>();
        for (char character : text.toCharArray()) {
            boolean quoted = !open.isEmpty() && (open.peek() == '\'' || open.peek() == '"');
            if (quoted) {
                if (character == open.peek()) {
                    open.pop();
                }
            } else if ("[('\"".indexOf(character) >= 0) {
                open.push(character == '[' ? ']' : character == '(' ? ')' : character);
            } else if (character == ']' || character == ')') {
                if (open.isEmpty() || open.pop() != character) {
                    return false;
                }
            }
        }
        return text.startsWith("/") && open.isEmpty();
    }

    static void subject(Problems problems, Members members, AclSubject subject) {
        if (subject.roles().isEmpty()) {
            FieldCheck.invalid(problems, "subject.roles", "Choose a role.");
        }
        for (int i = 0; i < subject.roles().size(); i++) {
            String role = subject.roles().get(i);
            String field = "subject.roles[" + i + "]";
            if (SectionPlan.sections(members).roles().stream()
                    .noneMatch(each -> each.id().equals(role))) {
                FieldCheck.invalid(problems, field, "There is no role " + role + ".");
            } else if (subject.roles().indexOf(role) < i) {
                FieldCheck.invalid(problems, field, role + " is named twice.");
            }
        }
        if (subject.kind() == AclSubject.Kind.USER
                && List.of("root", "hacluster").contains(subject.id())) {
            FieldCheck.invalid(problems, "subject.id", subject.id() + " may do everything, whatever the lists say.");
        }
    }
}
