package io.conga.protocol.section;

import java.util.List;

/**
 * A rule (Pacemaker Explained, "Rules"). An attribute that is not set is empty.
 *
 * @param id XML id; empty: one is made
 * @param score of a rule of a location; empty with scoreAttribute, and in a rule within a rule
 * @param scoreAttribute node attribute that holds the score
 * @param role Started, Promoted …
 * @param join boolean-op: and, or
 * @param conditions at least one
 */
public record Rule(
        String id, String score, String scoreAttribute, String role, String join, List<Condition> conditions) {
    public Rule {
        conditions = List.copyOf(conditions);
    }
}
