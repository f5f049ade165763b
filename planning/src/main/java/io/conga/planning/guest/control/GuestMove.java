package io.conga.planning.guest.control;

import io.conga.planning.guest.GuestServices;
import io.conga.planning.guest.GuestServices.GuestService;
import io.conga.planning.known.Known;
import io.conga.planning.known.KnownGuests;
import io.conga.planning.member.Members;
import io.conga.planning.member.Running;
import io.conga.planning.plan.Hazard;
import io.conga.planning.step.Steps;
import io.conga.protocol.cluster.ClusterView;
import io.conga.protocol.cluster.ResourceState;
import io.conga.protocol.guest.Guest;
import io.conga.protocol.operation.GuestControlOperation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a move of a service means where it is a guest that moves live. */
public final class GuestMove {

    private static final int SECONDS = 900;

    private final Members members;
    private final GuestNodes guests;
    private final GuestService service;
    private final Guest guest;
    private final String node;
    private final @Nullable String target;

    private GuestMove(
            Members members,
            GuestNodes guests,
            GuestService service,
            Guest guest,
            String node,
            @Nullable String target) {
        this.members = members;
        this.guests = guests;
        this.service = service;
        this.guest = guest;
        this.node = node;
        this.target = target;
    }

    /** Of a service that is nothing but one guest, which runs, and of which the hypervisor told; empty for all others. */
    public static Optional<GuestMove> of(Known known, Members members, String service, @Nullable String target) {
        var guests = new GuestNodes(known, members);
        List<String> active = List.copyOf(Running.nodes(members.cluster().view(), service));
        if (active.size() != 1 || active.getFirst().equals(target) || !members.usable(active.getFirst())) {
            return Optional.empty();
        }
        String node = active.getFirst();
        return GuestServices.of(members.configuration().resources()).stream()
                .filter(one -> one.resource().id().equals(service) && one.live())
                .findFirst()
                .flatMap(one -> guests.find(node, one.guest())
                        .map(guest -> new GuestMove(members, guests, one, guest, node, target)));
    }

    /** What stands against it; what would make it fail blocks. */
    public List<Hazard> hazards() {
        var hazards = new ArrayList<Hazard>();
        if (target != null) {
            checks(service, guest, guests.of(node), guests.of(target)).stream()
                    .map(PutHazards::blocking)
                    .forEach(hazards::add);
        }
        String busy = String.join(", ", busy());
        if (!busy.isEmpty()) {
            hazards.add(ControlHazard.BUSY.with("guest", guest.name(), "resources", busy));
        }
        return hazards;
    }

    /** The checks of a guest that the cluster controls: that its folder is shared was proven when it was put there. */
    public static List<Hazard> checks(GuestService service, Guest guest, KnownGuests from, KnownGuests to) {
        String config = service.config();
        return MigrationChecks.of(guest, from, to, config.substring(0, Math.max(0, config.lastIndexOf('/'))));
    }

    private List<String> busy() {
        ClusterView view = members.cluster().view();
        return view == null
                ? List.of()
                : view.resources().stream()
                        .flatMap(GuestMove::whole)
                        .filter(resource -> resource.pending() != null)
                        .map(ResourceState::id)
                        .distinct()
                        .toList();
    }

    private static Stream<ResourceState> whole(ResourceState resource) {
        return Stream.concat(Stream.of(resource), resource.children().stream().flatMap(GuestMove::whole));
    }

    /** Follows the migration where the guest leaves. */
    public void follow(Steps steps) {
        steps.phase()
                .add(
                        "follow",
                        members.place(node),
                        ControlSentence.FOLLOW.with("guest", guest.name(), "node", node),
                        new GuestControlOperation.FollowMigration(
                                guest.name(), service.resource().id(), target == null ? "" : target, SECONDS));
    }

    /** Asks the hypervisors themselves: there, and nowhere else. */
    public void verify(Steps steps) {
        if (target == null) {
            return;
        }
        steps.phase();
        members.usable()
                .forEach(one -> steps.add(
                        "verify." + one,
                        members.place(one),
                        one.equals(target)
                                ? ControlSentence.STILL_RUNS.with("guest", guest.name(), "node", one)
                                : ControlSentence.RUNS_NOT.with("guest", guest.name(), "node", one),
                        new GuestControlOperation.VerifyGuest(guest.name(), guest.uuid(), one.equals(target))));
    }
}
