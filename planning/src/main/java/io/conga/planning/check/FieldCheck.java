package io.conga.planning.check;

import io.conga.protocol.problem.ClusterProblem;
import io.conga.protocol.problem.RequestProblem;
import java.util.regex.Pattern;

/** Checks of single fields that several forms share. */
public final class FieldCheck {

    /** An XML id, as the CIB's schema wants it (NCName), without what crm_mon or the shell tools trip over. */
    private static final Pattern ID = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]{0,199}");

    private FieldCheck() {}

    /** A field that is wrong for a reason of its own. */
    public static void invalid(Problems problems, String field, String reason) {
        problems.add(field, RequestProblem.INVALID_FIELD, "field", field, "reason", reason);
    }

    /** An id for a new element of the CIB: well-formed and free. */
    public static void newId(Problems problems, String field, String id, String configurationXml) {
        if (!ID.matcher(id).matches()) {
            problems.add(
                    field,
                    ClusterProblem.NAME_INVALID,
                    "name",
                    id.isEmpty() ? "An empty name" : id,
                    "reason",
                    "The cluster's configuration uses it as an XML id.");
        } else if (taken(id, configurationXml)) {
            problems.add(field, ClusterProblem.NAME_TAKEN, "name", id);
        }
    }

    /** Whether any element of the configuration has that id: ids are unique in the whole CIB, not only among resources. */
    public static boolean taken(String id, String configurationXml) {
        return configurationXml.contains(" id=\"" + id + "\"") || configurationXml.contains(" id='" + id + "'");
    }
}
