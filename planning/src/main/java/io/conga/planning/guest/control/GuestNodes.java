package io.conga.planning.guest.control;

import io.conga.planning.known.Known;
import io.conga.planning.known.KnownGuests;
import io.conga.planning.member.Members;
import io.conga.protocol.guest.Guest;
import io.conga.protocol.guest.GuestView;
import io.conga.protocol.guest.Hypervisor;
import io.conga.protocol.problem.GuestControlProblem;
import io.conga.protocol.problem.ProblemException;
import java.util.List;
import java.util.Optional;

/** The guests of a cluster's members, as they are known. */
public final class GuestNodes {

    private final Known known;
    private final Members members;

    GuestNodes(Known known, Members members) {
        this.known = known;
        this.members = members;
    }

    /** What that node's libvirt says; without a view where nothing was heard of it. */
    KnownGuests of(String node) {
        return members.cluster()
                .member(node)
                .flatMap(member -> known.guests().stream()
                        .filter(guests -> guests.system().equals(member.system()))
                        .findFirst())
                .map(guests -> new KnownGuests(guests.system(), node, guests.reachable(), guests.view()))
                .orElse(new KnownGuests("", node, false, null));
    }

    /** The guest of that name there. */
    Optional<Guest> find(String node, String guest) {
        GuestView view = of(node).view();
        return view == null ? Optional.empty() : view.guest(guest);
    }

    /**
     * The guest of that name there.
     *
     * @throws ProblemException guest.gone
     */
    Guest require(String node, String guest) {
        return find(node, guest)
                .orElseThrow(() -> new ProblemException(GuestControlProblem.GONE, "guest", guest, "node", node));
    }

    /** What runs guests there. */
    Optional<Hypervisor> hypervisor(String node) {
        GuestView view = of(node).view();
        return view == null ? Optional.empty() : Optional.ofNullable(view.hypervisor());
    }

    /** Nodes, but for that one, on which that guest runs as well. */
    List<String> alsoRunning(String node, Guest guest) {
        return members.names().stream()
                .filter(other -> !other.equals(node))
                .filter(other -> find(other, guest.name())
                        .filter(there -> there.uuid().equals(guest.uuid())
                                && there.state().alive())
                        .isPresent())
                .toList();
    }

    /** Nodes that have another guest of its name. */
    List<String> namesakes(String node, Guest guest) {
        return members.names().stream()
                .filter(other -> !other.equals(node))
                .filter(other -> find(other, guest.name())
                        .filter(there -> !there.uuid().equals(guest.uuid()))
                        .isPresent())
                .toList();
    }
}
