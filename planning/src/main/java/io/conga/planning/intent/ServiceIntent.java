package io.conga.planning.intent;

import io.conga.protocol.agent.AgentName;
import io.conga.protocol.cluster.ResourceOp;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Things done to a service: a group, or a resource that stands alone. */
public sealed interface ServiceIntent extends Intent {

    /** luci's id of the cluster. */
    String cluster();

    /** Id of the group or resource. */
    String service();

    /**
     * Add a group of resources that start in this order.
     *
     * @param autostart false: target-role=Stopped, until somebody starts it
     * @param exclusive never beside another service
     * @param domain failover domain; null: none
     */
    record CreateService(
            String cluster,
            String service,
            List<NewResource> resources,
            boolean autostart,
            boolean exclusive,
            @Nullable String domain,
            Recovery recovery)
            implements ServiceIntent {
        public CreateService {
            resources = List.copyOf(resources);
        }
    }

    /**
     * A resource of a new service.
     *
     * @param parameters instance attributes, by the agent's metadata
     * @param meta its own meta attributes, such as allow-migrate
     * @param operations empty: what the agent advises
     */
    record NewResource(
            String id,
            AgentName agent,
            Map<String, String> parameters,
            Map<String, String> meta,
            List<ResourceOp> operations) {

        public NewResource {
            parameters = Map.copyOf(parameters);
            meta = Map.copyOf(meta);
            operations = List.copyOf(operations);
        }
    }

    /**
     * What happens when it fails.
     *
     * @param maxRestarts failures on a node before it leaves it (migration-threshold); null: no limit. For RESTART only
     * @param expire when a failure is forgotten (failure-timeout), such as 5min; null: never
     */
    record Recovery(
            Policy policy,
            @Nullable Integer maxRestarts,
            @Nullable String expire) {}

    /** The recovery policies of a service. */
    enum Policy {
        /** Again on the same node, up to maxRestarts times; then elsewhere. */
        RESTART,
        /** Elsewhere at the first failure. */
        RELOCATE,
        /** It stays stopped at the first failure. */
        DISABLE,
        /** Again on the same node; stopped where that fails. */
        RESTART_DISABLE
    }

    /**
     * Change how a service behaves.
     *
     * @param order ids of a group's resources in the order they shall have; empty: as it is
     */
    record EditService(
            String cluster,
            String service,
            boolean exclusive,
            @Nullable String domain,
            Recovery recovery,
            List<String> order)
            implements ServiceIntent {
        public EditService {
            order = List.copyOf(order);
        }
    }

    /**
     * Let it run, on that node.
     *
     * @param hold whether it is held there until that is cleared
     */
    record StartService(String cluster, String service, String node, boolean hold) implements ServiceIntent {}

    /** Stop it and start it again, with everything in it. */
    record RestartService(String cluster, String service) implements ServiceIntent {}

    /**
     * Move it; live where its resources can.
     *
     * @param node null: away from where it runs
     * @param hold whether it is held there until that is cleared
     */
    record RelocateService(
            String cluster, String service, @Nullable String node, boolean hold) implements ServiceIntent {}

    /**
     * Make it run on several nodes at once.
     *
     * @param promotable whether some instances are promoted
     * @param meta of the clone, such as clone-max, promoted-max and interleave
     */
    record CloneService(String cluster, String service, boolean promotable, Map<String, String> meta)
            implements ServiceIntent {
        public CloneService {
            meta = Map.copyOf(meta);
        }
    }

    /**
     * Change a bundle's basic values; an empty value removes it; what is not named stays.
     *
     * @param container image, replicas, replicas-per-host, promoted-max, network, options, run-command
     * @param network ip-range-start, control-port, host-interface, host-netmask, add-host
     */
    record EditBundle(String cluster, String service, Map<String, String> container, Map<String, String> network)
            implements ServiceIntent {
        public EditBundle {
            container = Map.copyOf(container);
            network = Map.copyOf(network);
        }
    }

    /**
     * Change what a resource takes of its node's capacity.
     *
     * @param utilization name to whole number; an empty value removes it
     */
    record SetUtilization(String cluster, String service, Map<String, String> utilization) implements ServiceIntent {
        public SetUtilization {
            utilization = Map.copyOf(utilization);
        }
    }
}
