package io.conga.planning.step;

import java.util.List;

/**
 * Where a step runs.
 *
 * @param system luci's id of the preferred system
 * @param node its node name
 * @param alternatives systems that could do it as well
 */
public record Place(String system, String node, List<String> alternatives) {
    public Place {
        alternatives = List.copyOf(alternatives);
    }

    /** One system and no other. */
    public static Place only(String system, String node) {
        return new Place(system, node, List.of());
    }
}
