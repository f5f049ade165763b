package io.conga.protocol.section;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/**
 * A constraint (Pacemaker Explained, "Resource Constraints"). An attribute that is not set is an empty string, and then
 * Pacemaker's default holds. Scores are -INFINITY..INFINITY. Where {@code sets} is not empty it stands in place of the
 * resources named by attributes.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Constraint.Location.class, name = "location"),
    @JsonSubTypes.Type(value = Constraint.Colocation.class, name = "colocation"),
    @JsonSubTypes.Type(value = Constraint.Order.class, name = "order"),
    @JsonSubTypes.Type(value = Constraint.Ticket.class, name = "ticket")
})
public sealed interface Constraint {

    /** XML id; empty in an intent: one is made. */
    String id();

    /** Sets of resources; empty where two resources are named instead. */
    List<ResourceSet> sets();

    /**
     * Where resources may run (rsc_location): a node and a score, or rules that carry the score.
     *
     * @param resource resource id; empty with a pattern or sets
     * @param pattern regular expression that matches resource ids
     * @param role Started, Promoted, Unpromoted …
     * @param node node name; empty with rules
     * @param score of the node; empty with rules
     * @param rules at most one is what Pacemaker's schema allows
     * @param discovery resource-discovery: always, never or exclusive
     */
    record Location(
            String id,
            String resource,
            String pattern,
            List<ResourceSet> sets,
            String role,
            String node,
            String score,
            List<Rule> rules,
            String discovery)
            implements Constraint {
        public Location {
            sets = List.copyOf(sets);
            rules = List.copyOf(rules);
        }
    }

    /**
     * Resources that run on one node, or on different ones (rsc_colocation).
     *
     * @param resource the dependent one
     * @param with the one that is placed first
     * @param influence whether the dependent one may move the other: true or false
     * @param nodeAttribute node-attribute that counts as the place in stead of the node's name
     */
    record Colocation(
            String id,
            String resource,
            String role,
            String with,
            String withRole,
            String score,
            String influence,
            String nodeAttribute,
            List<ResourceSet> sets)
            implements Constraint {
        public Colocation {
            sets = List.copyOf(sets);
        }
    }

    /**
     * In which order actions happen (rsc_order).
     *
     * @param firstAction start, stop, promote or demote
     * @param kind Mandatory, Optional or Serialize
     * @param symmetrical whether the reverse holds for stopping: true or false
     * @param requireAll whether all instances of a clone have to be there first: true or false
     */
    record Order(
            String id,
            String first,
            String firstAction,
            String then,
            String thenAction,
            String kind,
            String symmetrical,
            String requireAll,
            List<ResourceSet> sets)
            implements Constraint {
        public Order {
            sets = List.copyOf(sets);
        }
    }

    /**
     * Resources that may only run while this site has a ticket (rsc_ticket).
     *
     * @param ticket its name
     * @param lossPolicy what happens without it: stop, demote, fence or freeze
     */
    record Ticket(String id, String resource, String role, String ticket, String lossPolicy, List<ResourceSet> sets)
            implements Constraint {
        public Ticket {
            sets = List.copyOf(sets);
        }
    }
}
