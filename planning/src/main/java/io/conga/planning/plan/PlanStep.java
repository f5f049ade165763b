package io.conga.planning.plan;

import io.conga.protocol.operation.Operation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step on one node.
 *
 * @param id unique in the plan, such as {@code start.node1}
 * @param phase number of its phase, ascending
 * @param title what it does, for the job's page
 * @param system luci's id of the system that does it; where several could (any member of a cluster), the preferred one
 * @param alternatives systems that could do it instead if the preferred one can't be reached before it began; empty: none
 * @param node the name of the node, for people
 * @param operation what shall hold
 * @param undo what takes it back; null where nothing has to or can be
 * @param pause whether cancelling before this step is safe
 */
public record PlanStep(
        String id,
        int phase,
        Sentence title,
        String system,
        List<String> alternatives,
        String node,
        Operation operation,
        @Nullable Operation undo,
        boolean pause) {

    public PlanStep {
        alternatives = List.copyOf(alternatives);
    }
}
