package io.conga.planning.known;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.conga.protocol.agent.AgentMetadata;
import io.conga.protocol.agent.AgentName;
import io.conga.protocol.cluster.ResourceDefinition;
import io.conga.protocol.property.PropertyMetadata;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What luci knows when a plan is made. Whether it is recent enough is luci's to judge: planning has no clock.
 *
 * @param systems every system that the intent may touch (all of luci's is fine)
 * @param cluster the cluster of the intent; null for a cluster to be
 * @param agents metadata of the agents that {@link Needs} named; one that no node could tell of is left out
 * @param clusterNames names of all clusters that this luci manages, so that a new one differs
 * @param options what the engine says of its options, where {@link Needs#options} asks for that; null where no node could tell
 * @param version the version that is to be restored; null for every other intent
 * @param storage for an intent of storage, or a new node: of the acting system, its cluster's members and all that see, or may see, the same disks
 * @param guests for an intent of guests: of the acting system, and of its cluster's members
 * @param proved for a drill: nodes of the cluster of which it was proved that they can be fenced
 */
public record Known(
        List<KnownSystem> systems,
        @Nullable KnownCluster cluster,
        List<AgentMetadata> agents,
        List<String> clusterNames,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable PropertyMetadata options,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable KnownVersion version,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<KnownStorage> storage,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<KnownGuests> guests,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> proved) {

    public Known {
        guests = List.copyOf(guests);
        storage = List.copyOf(storage);
        proved = List.copyOf(proved);
        systems = List.copyOf(systems);
        agents = List.copyOf(agents);
        clusterNames = List.copyOf(clusterNames);
    }

    /** With what the engine says of its options, and nothing to restore. */
    public Known(
            List<KnownSystem> systems,
            @Nullable KnownCluster cluster,
            List<AgentMetadata> agents,
            List<String> clusterNames,
            @Nullable PropertyMetadata options) {
        this(systems, cluster, agents, clusterNames, options, null, List.of(), List.of(), List.of());
    }

    /** Without what only some intents need. */
    public Known(
            List<KnownSystem> systems,
            @Nullable KnownCluster cluster,
            List<AgentMetadata> agents,
            List<String> clusterNames) {
        this(systems, cluster, agents, clusterNames, null, null, List.of(), List.of(), List.of());
    }

    /** The same, and what the engine says of its options. */
    public Known withOptions(@Nullable PropertyMetadata metadata) {
        return new Known(systems, cluster, agents, clusterNames, metadata, version, storage, guests, proved);
    }

    /** The same, and a version of the history to go back to. */
    public Known withVersion(@Nullable KnownVersion wanted) {
        return new Known(systems, cluster, agents, clusterNames, options, wanted, storage, guests, proved);
    }

    /** The same, and storage. */
    public Known withStorage(List<KnownStorage> known) {
        return new Known(systems, cluster, agents, clusterNames, options, version, known, guests, proved);
    }

    /** The same, and guests. */
    public Known withGuests(List<KnownGuests> known) {
        return new Known(systems, cluster, agents, clusterNames, options, version, storage, known, proved);
    }

    /** The same, and nodes whose fencing was proved. */
    public Known withProved(List<String> nodes) {
        return new Known(systems, cluster, agents, clusterNames, options, version, storage, guests, nodes);
    }

    /** The system with that id of luci's. */
    public Optional<KnownSystem> system(@Nullable String id) {
        return systems.stream().filter(system -> system.id().equals(id)).findFirst();
    }

    /** An agent's metadata; empty where no node could tell. */
    public Optional<AgentMetadata> agent(@Nullable AgentName name) {
        return agents.stream().filter(metadata -> metadata.name().equals(name)).findFirst();
    }

    /** Every resource of the cluster as configured, members of groups and clones after these; empty where unknown. */
    public List<ResourceDefinition> definitions() {
        var all = new ArrayList<ResourceDefinition>();
        if (cluster != null && cluster.configuration() != null) {
            flatten(cluster.configuration().resources(), all);
        }
        return all;
    }

    private static void flatten(List<ResourceDefinition> definitions, List<ResourceDefinition> into) {
        for (ResourceDefinition definition : definitions) {
            into.add(definition);
            flatten(definition.children(), into);
        }
    }
}
