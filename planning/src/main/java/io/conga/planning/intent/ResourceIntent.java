package io.conga.planning.intent;

import io.conga.protocol.agent.AgentName;
import io.conga.protocol.cluster.ResourceOp;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Things done to one resource of a cluster. */
public sealed interface ResourceIntent extends Intent {

    /** luci's id of the cluster. */
    String cluster();

    /** Resource id. */
    String resource();

    /**
     * Add a primitive.
     *
     * @param parameters instance attributes, by the agent's metadata
     * @param meta meta attributes
     * @param operations empty: what the agent advises
     * @param group group to put it at the end of, made where it does not exist; null: none
     * @param cloned make it a clone
     * @param start start it once added; otherwise target-role=Stopped
     */
    record AddResource(
            String cluster,
            String resource,
            AgentName agent,
            Map<String, String> parameters,
            Map<String, String> meta,
            List<ResourceOp> operations,
            @Nullable String group,
            boolean cloned,
            boolean start)
            implements ResourceIntent {
        public AddResource {
            parameters = Map.copyOf(parameters);
            meta = Map.copyOf(meta);
            operations = List.copyOf(operations);
        }
    }

    /**
     * Change a resource's values.
     *
     * @param parameters name to value; an empty value removes it; what is not named stays
     * @param meta the same for meta attributes
     */
    record EditResource(String cluster, String resource, Map<String, String> parameters, Map<String, String> meta)
            implements ResourceIntent {
        public EditResource {
            parameters = Map.copyOf(parameters);
            meta = Map.copyOf(meta);
        }
    }

    /** Let it run: target-role is removed. */
    record StartResource(String cluster, String resource) implements ResourceIntent {}

    /** target-role=Stopped. */
    record StopResource(String cluster, String resource) implements ResourceIntent {}

    /**
     * Move it, leaving a constraint that holds it there until it is cleared.
     *
     * @param node null: away from where it runs
     */
    record MoveResource(
            String cluster, String resource, @Nullable String node) implements ResourceIntent {}

    /** Remove what move and ban left over. */
    record ClearResource(String cluster, String resource) implements ResourceIntent {}

    /** Forget its failures, and look at it again. */
    record CleanupResource(
            String cluster, String resource, @Nullable String node) implements ResourceIntent {}

    /** Stop it and delete it, with every constraint that names it. */
    record DeleteResource(String cluster, String resource) implements ResourceIntent {}
}
