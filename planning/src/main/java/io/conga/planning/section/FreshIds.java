package io.conga.planning.section;

import io.conga.planning.check.FieldCheck;
import java.util.HashSet;
import java.util.Set;

/** Makes XML ids that nothing in the configuration has. */
final class FreshIds {

    private final String configurationXml;
    private final Set<String> given = new HashSet<>();

    FreshIds(String configurationXml) {
        this.configurationXml = configurationXml;
    }

    /** The id, or where it is empty one like the wanted. */
    String orNew(String id, String wanted) {
        return id.isEmpty() ? like(wanted) : id;
    }

    private String like(String wanted) {
        String base = wanted.replaceAll("[^A-Za-z0-9_.-]", "_").replaceFirst("^([^A-Za-z_])", "_$1");
        String id = base;
        for (int i = 1; FieldCheck.taken(id, configurationXml) || !given.add(id); i++) {
            id = base + "-" + i;
        }
        return id;
    }
}
