package io.conga.protocol.cluster;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.conga.protocol.cluster.ClusterView.LastChange;
import io.conga.protocol.section.CibSections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The cluster's configuration as the CIB holds it ({@code cibadmin --query}). The XML itself stays the truth: what this
 * record does not name is kept in {@code xml} and untouched by every change.
 *
 * @param version CIB version
 * @param featureSet crm_feature_set
 * @param properties cluster options by name
 * @param resourceDefaults rsc_defaults by name
 * @param operationDefaults op_defaults by name
 * @param nodes nodes section
 * @param resources top-level resources (fence devices have standard stonith)
 * @param constraints all constraints
 * @param fencingLevels fencing-topology
 * @param sections constraints, fencing levels, ACLs, alerts and tags in full, as forms edit them
 * @param xml the configuration section, as the cluster gave it
 * @param lastChange who wrote this version, as the CIB itself says; null where it does not
 */
public record ClusterConfiguration(
        CibVersion version,
        String featureSet,
        Map<String, String> properties,
        Map<String, String> resourceDefaults,
        Map<String, String> operationDefaults,
        List<ConfiguredNode> nodes,
        List<ResourceDefinition> resources,
        List<ConstraintDefinition> constraints,
        List<FencingLevel> fencingLevels,
        CibSections sections,
        String xml,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LastChange lastChange) {

    public ClusterConfiguration {
        properties = Map.copyOf(properties);
        resourceDefaults = Map.copyOf(resourceDefaults);
        operationDefaults = Map.copyOf(operationDefaults);
        nodes = List.copyOf(nodes);
        resources = List.copyOf(resources);
        constraints = List.copyOf(constraints);
        fencingLevels = List.copyOf(fencingLevels);
    }

    /**
     * Configured node.
     *
     * @param id node id
     * @param name uname
     * @param attributes permanent attributes, such as standby and maintenance
     * @param utilization capacities
     */
    public record ConfiguredNode(
            String id, String name, Map<String, String> attributes, Map<String, String> utilization) {
        public ConfiguredNode {
            attributes = Map.copyOf(attributes);
            utilization = Map.copyOf(utilization);
        }
    }

    /**
     * Constraint definition.
     *
     * @param type location, colocation, order or ticket
     * @param resources the resources it names
     * @param node of a location; null with a rule
     * @param score score, kind or rule's score
     * @param attributes all XML attributes
     * @param rule the rule in XML; null where none
     * @param byMove left over from crm_resource --move or --ban
     */
    public record ConstraintDefinition(
            String id,
            String type,
            List<String> resources,
            @Nullable String node,
            @Nullable String score,
            Map<String, String> attributes,
            @Nullable String rule,
            boolean byMove) {
        public ConstraintDefinition {
            resources = List.copyOf(resources);
            attributes = Map.copyOf(attributes);
        }
    }

    /**
     * Fencing level.
     *
     * @param target node name, pattern or attribute as written
     * @param index 1..9
     * @param devices all must succeed, in order
     */
    public record FencingLevel(String id, String target, int index, List<String> devices) {
        public FencingLevel {
            devices = List.copyOf(devices);
        }
    }
}
