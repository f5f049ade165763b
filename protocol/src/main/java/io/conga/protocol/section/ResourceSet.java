package io.conga.protocol.section;

import java.util.List;

/**
 * A set of resources in a constraint (resource_set). An attribute that is not set is empty.
 *
 * @param id XML id; empty: one is made
 * @param resources ids, in order
 * @param sequential whether its members are ordered, or placed, one after another: true or false
 * @param requireAll whether all of them have to be active before the next set: true or false
 * @param action of an order: start, stop, promote or demote
 * @param role of a location, colocation or ticket
 * @param score of a colocation
 */
public record ResourceSet(
        String id,
        List<String> resources,
        String sequential,
        String requireAll,
        String action,
        String role,
        String score) {
    public ResourceSet {
        resources = List.copyOf(resources);
    }
}
