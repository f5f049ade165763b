package io.conga.luci.guests;

import io.conga.luci.guests.ClusterGuest.Control;
import io.conga.luci.guests.ClusterGuest.Place;
import io.conga.planning.domain.FailoverDomain;
import io.conga.planning.domain.FailoverDomains;
import io.conga.planning.guest.GuestServices;
import io.conga.planning.guest.GuestServices.GuestService;
import io.conga.protocol.cluster.ClusterConfiguration;
import io.conga.protocol.cluster.ClusterView;
import io.conga.protocol.cluster.ResourceState;
import io.conga.protocol.guest.Guest;
import io.conga.protocol.guest.GuestView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What several nodes tell of the same guests, and the cluster of the services that control them, put together. */
final class GuestsTogether {

    private record Told(SystemGuests by, Guest guest) {}

    private GuestsTogether() {}

    /** Each guest once, by name; a guest that only the cluster knows is there too. */
    static List<ClusterGuest> of(
            List<SystemGuests> members, @Nullable ClusterConfiguration configuration, @Nullable ClusterView view) {
        var byName = new TreeMap<String, List<Told>>();
        for (SystemGuests member : members) {
            GuestView guests = member.guests();
            if (guests != null) {
                guests.guests()
                        .forEach(guest -> byName.computeIfAbsent(guest.name(), _ -> new ArrayList<>())
                                .add(new Told(member, guest)));
            }
        }
        List<GuestService> services = configuration == null ? List.of() : GuestServices.of(configuration.resources());
        services.stream()
                .filter(service -> !byName.containsKey(service.guest())
                        && !byName.containsKey(service.resource().id()))
                .forEach(service -> byName.put(service.guest(), List.of()));
        return byName.entrySet().stream()
                .map(entry -> guest(
                        entry.getKey(),
                        entry.getValue(),
                        control(entry.getKey(), configuration, view).orElse(null),
                        view))
                .toList();
    }

    private static ClusterGuest guest(
            String name, List<Told> told, @Nullable Control control, @Nullable ClusterView view) {
        Optional<Guest> best = told.stream()
                .max(Comparator.<Told, Boolean>comparing(
                                one -> one.guest().state().alive())
                        .thenComparing(one -> one.by().contact().connected()))
                .map(Told::guest);
        return new ClusterGuest(
                name,
                best.map(Guest::uuid).orElse(""),
                control,
                told.stream()
                        .map(one -> place(one, !one.by().contact().connected() && gone(one, control, view)))
                        .toList(),
                best.map(Guest::memoryBytes).orElse(0L),
                best.map(Guest::cpus).orElse(0),
                best.map(Guest::disks).orElse(List.of()),
                best.map(Guest::interfaces).orElse(List.of()),
                best.map(Guest::console).orElse(false),
                best.map(Guest::screen).orElse(false));
    }

    /** What was heard of a node before it was fenced says nothing any more: its guests may run elsewhere since. */
    private static boolean gone(Told told, @Nullable Control control, @Nullable ClusterView view) {
        String node = told.by().node();
        GuestView guests = told.by().guests();
        if (view == null || node == null || guests == null) {
            return false;
        }
        boolean held = view.fencingEnabled() && control != null && control.managed();
        return view.members().stream()
                .filter(member -> member.name().equals(node))
                .anyMatch(member -> {
                    boolean down = !member.online() && !member.unclean() && !member.pending();
                    Instant fenced = member.fenced();
                    return (down && held) || (fenced != null && fenced.isAfter(guests.taken()));
                });
    }

    /** Systems where a guest runs, by what they told, while another told later that it runs there: one of both is old, or it runs twice. */
    static Set<String> doubted(List<ClusterGuest> guests, List<SystemGuests> members) {
        Map<String, Instant> heard = new HashMap<>();
        members.forEach(member -> {
            Instant when = member.heard();
            if (when != null) {
                heard.put(member.system(), when);
            }
        });
        Set<String> doubted = new TreeSet<>();
        for (ClusterGuest guest : guests) {
            guest.places().stream()
                    .filter(place -> place.current() && place.state().executes())
                    .map(Place::system)
                    .sorted(Comparator.comparing((String system) -> heard.getOrDefault(system, Instant.MIN))
                            .reversed())
                    .skip(1)
                    .forEach(doubted::add);
        }
        return doubted;
    }

    private static Place place(Told one, boolean gone) {
        String node = one.by().node();
        return new Place(
                one.by().system(),
                node == null ? one.by().name() : node,
                one.guest().state(),
                one.guest().reason(),
                one.by().contact().connected(),
                gone,
                one.guest().persistent(),
                one.guest().autostart());
    }

    private static Optional<Control> control(
            String name, @Nullable ClusterConfiguration configuration, @Nullable ClusterView view) {
        if (configuration == null) {
            return Optional.empty();
        }
        return GuestServices.controlling(configuration.resources(), name).map(service -> {
            Optional<ResourceState> state = view == null
                    ? Optional.empty()
                    : find(view.resources(), service.resource().id());
            return new Control(
                    service.service(),
                    service.resource().id(),
                    service.config(),
                    service.live(),
                    FailoverDomains.ofService(configuration, service.service())
                            .map(FailoverDomain::name)
                            .orElse(null),
                    state.map(ResourceState::managed).orElse(false),
                    state.map(ResourceState::nodes).orElse(List.of()),
                    state.map(found -> found.pending() == null ? found.role() : found.pending())
                            .orElse(""));
        });
    }

    private static Optional<ResourceState> find(List<ResourceState> states, String id) {
        for (ResourceState state : states) {
            if (state.id().equals(id)) {
                return Optional.of(state);
            }
            Optional<ResourceState> below = find(state.children(), id);
            if (below.isPresent()) {
                return below;
            }
        }
        return Optional.empty();
    }
}
