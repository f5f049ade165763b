package io.conga.planning.guest;

import io.conga.planning.known.Known;
import io.conga.planning.known.KnownGuests;
import io.conga.planning.member.Members;
import io.conga.planning.plan.Hazard;
import io.conga.protocol.cluster.ClusterConfiguration;
import io.conga.protocol.cluster.ResourceDefinition;
import io.conga.protocol.guest.Guest;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Guests that run on a node and belong to it alone: the cluster neither moves nor starts them when the node goes down. */
public final class StrayGuests {

    private StrayGuests() {}

    /** What is to be known before that node is rebooted, or loses its power. */
    public static Optional<Hazard> goDown(Known known, Members members, String node) {
        ClusterConfiguration configuration = members.cluster().configuration();
        List<ResourceDefinition> resources = configuration == null ? List.of() : configuration.resources();
        String names = known.guests().stream()
                .filter(guests -> guests.node().equals(node))
                .map(KnownGuests::view)
                .filter(Objects::nonNull)
                .flatMap(view -> view.guests().stream())
                .filter(guest -> guest.state().alive())
                .map(Guest::name)
                .filter(guest -> GuestServices.controlling(resources, guest).isEmpty())
                .sorted()
                .collect(Collectors.joining(", "));
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(GuestHazard.GO_DOWN.with("guests", names, "node", node));
    }

    /** Of several nodes. */
    public static List<Hazard> goDown(Known known, Members members, List<String> nodes) {
        return nodes.stream()
                .flatMap(node -> goDown(known, members, node).stream())
                .toList();
    }
}
