package io.conga.planning.why;

import io.conga.planning.plan.Sentence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a resource may or may not run on each node.
 *
 * @param resource its id, without an instance's number
 * @param by the member whose scheduler was asked
 * @param general what holds on every node, such as that it is meant to be stopped
 * @param nodes every node of the view, by name
 */
public record Placement(String resource, String by, List<Sentence> general, List<NodePlacement> nodes) {

    public Placement {
        general = List.copyOf(general);
        nodes = List.copyOf(nodes);
    }

    /** What the scheduler's number means. */
    public enum Verdict {
        /** It runs there. */
        RUNS,
        /** It may run there, and another node is liked as much or better. */
        MAY,
        /** It must not or can't run there. */
        MAY_NOT,
        /** The scheduler said nothing of this node. */
        UNKNOWN
    }

    /**
     * One node.
     *
     * @param score the scheduler's number: digits, INFINITY or -INFINITY; null where it gave none
     * @param best whether no node has a higher one
     * @param sentence the verdict in words
     * @param reasons what the number is made of, as far as configuration and state tell
     */
    public record NodePlacement(
            String node,
            Verdict verdict,
            @Nullable String score,
            boolean best,
            Sentence sentence,
            List<Sentence> reasons) {
        public NodePlacement {
            reasons = List.copyOf(reasons);
        }
    }
}
