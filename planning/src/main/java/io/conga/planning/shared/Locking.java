package io.conga.planning.shared;

import io.conga.planning.member.Members;
import io.conga.protocol.agent.AgentName;
import io.conga.protocol.cluster.ClusterConfiguration;
import io.conga.protocol.cluster.ResourceDefinition;
import io.conga.protocol.cluster.ResourceState;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The clone that keeps the locks, whoever configured it: dlm (ocf:pacemaker:controld), then lvmlockd
 * (ocf:heartbeat:lvmlockd), on every node.
 *
 * @param id id of the clone
 * @param group id of the group in it
 */
record Locking(String id, String group) {

    static final String CLONE = "locking-clone";
    static final String GROUP = "locking";
    static final AgentName DLM = new AgentName("ocf", "pacemaker", "controld");
    static final AgentName LVMLOCKD = new AgentName("ocf", "heartbeat", "lvmlockd");

    /** The one that is there; empty where none is whole. */
    static Optional<Locking> of(ClusterConfiguration configuration) {
        return configuration.resources().stream()
                .filter(resource -> resource.kind() == ResourceState.Kind.CLONE)
                .filter(clone -> has(clone, DLM) && has(clone, LVMLOCKD))
                .map(clone ->
                        new Locking(clone.id(), clone.children().getFirst().id()))
                .findFirst();
    }

    /** Ids of primitives of that agent, wherever they stand. */
    static List<String> ids(Members members, AgentName agent) {
        return members.configuration().resources().stream()
                .flatMap(Locking::whole)
                .filter(resource -> agent.equals(resource.agent()))
                .map(ResourceDefinition::id)
                .toList();
    }

    private static boolean has(ResourceDefinition clone, AgentName agent) {
        return whole(clone).anyMatch(resource -> agent.equals(resource.agent()));
    }

    static Stream<ResourceDefinition> whole(ResourceDefinition resource) {
        return Stream.concat(Stream.of(resource), resource.children().stream().flatMap(Locking::whole));
    }
}
