package io.conga.planning.guest;

import io.conga.planning.domain.FailoverDomains;
import io.conga.planning.guest.Admission.Need;
import io.conga.planning.guest.Admission.Room;
import io.conga.planning.guest.GuestServices.GuestService;
import io.conga.planning.member.Running;
import io.conga.protocol.cluster.ClusterConfiguration;
import io.conga.protocol.cluster.ClusterView;
import io.conga.protocol.guest.Guest;
import io.conga.protocol.guest.GuestView;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a cluster's nodes have and what its guests need, as far as that is known. A guest's need says the CIB (hv_memory in
 * MiB and cpu, as VirtualDomain writes them), else libvirt; what a node has says libvirt, else the CIB.
 *
 * @param rooms nodes of which it is known what they have
 * @param needs guests under the cluster's control of which it is known what they need
 * @param unknownNodes nodes of which nobody tells what they have: they are left out, as if they had nothing
 * @param unknownGuests guests of which nobody tells what they need: they are left out
 */
public record AdmissionFacts(
        List<Room> rooms, List<Need> needs, List<String> unknownNodes, List<String> unknownGuests) {

    private static final long MIB = 1L << 20;

    public AdmissionFacts {
        rooms = List.copyOf(rooms);
        needs = List.copyOf(needs);
        unknownNodes = List.copyOf(unknownNodes);
        unknownGuests = List.copyOf(unknownGuests);
    }

    /**
     * @param nodes names of the cluster's members
     * @param view where its guests run; null: nobody knows
     * @param guests what each node's libvirt says, where it is known
     */
    public static AdmissionFacts of(
            List<String> nodes,
            ClusterConfiguration configuration,
            @Nullable ClusterView view,
            Map<String, GuestView> guests) {
        var rooms = new ArrayList<Room>();
        var unknownNodes = new ArrayList<String>();
        for (String node : nodes) {
            room(node, configuration, Optional.ofNullable(guests.get(node)))
                    .ifPresentOrElse(rooms::add, () -> unknownNodes.add(node));
        }
        var needs = new ArrayList<Need>();
        var unknownGuests = new ArrayList<String>();
        for (GuestService service : GuestServices.of(configuration.resources())) {
            String id = service.resource().id();
            String node = Running.nodes(view, id).stream().findFirst().orElse("");
            need(service, node, allowed(configuration, service.service()), guests)
                    .ifPresentOrElse(needs::add, () -> unknownGuests.add(id));
        }
        return new AdmissionFacts(rooms, needs, unknownNodes, unknownGuests);
    }

    /** For every node, the largest first; none where no guest is under the cluster's control. */
    public List<Admission.Verdict> verdicts() {
        return needs.isEmpty() ? List.of() : Admission.of(rooms, needs);
    }

    /** Verdicts that speak of guests without room only when that one is added. */
    public List<Admission.Verdict> newlyHomeless(Need added) {
        List<Need> all = new ArrayList<>(needs);
        all.add(added);
        Set<String> before = new HashSet<>();
        Admission.of(rooms, needs).stream()
                .filter(verdict -> !verdict.fits())
                .forEach(verdict -> before.add(verdict.lost()));
        return Admission.of(rooms, all).stream()
                .filter(verdict -> !verdict.fits() && !before.contains(verdict.lost()))
                .toList();
    }

    private static Optional<Room> room(String node, ClusterConfiguration configuration, Optional<GuestView> guests) {
        return guests.flatMap(view -> Optional.ofNullable(view.hypervisor()))
                .map(hypervisor -> new Room(node, hypervisor.memoryBytes(), hypervisor.cpus()))
                .or(() -> configuration.nodes().stream()
                        .filter(each -> each.name().equals(node))
                        .findFirst()
                        .flatMap(each -> number(each.utilization(), "hv_memory")
                                .map(mib -> new Room(
                                        node,
                                        mib * MIB,
                                        number(each.utilization(), "cpu")
                                                .map(Long::intValue)
                                                .orElse(Integer.MAX_VALUE)))));
    }

    private static Optional<Need> need(
            GuestService service, String node, Set<String> allowed, Map<String, GuestView> guests) {
        String id = service.resource().id();
        Map<String, String> utilization = service.resource().utilization();
        Optional<Guest> guest = guests.values().stream()
                .flatMap(view -> view.guest(service.guest()).or(() -> view.guest(id)).stream())
                .findFirst();
        int cpus = number(utilization, "cpu")
                .map(Long::intValue)
                .or(() -> guest.map(Guest::cpus))
                .orElse(0);
        return number(utilization, "hv_memory")
                .map(mib -> mib * MIB)
                .or(() -> guest.map(Guest::memoryBytes))
                .map(bytes -> new Need(id, node, bytes, cpus, allowed));
    }

    /** Of a restricted failover domain; all nodes otherwise. */
    private static Set<String> allowed(ClusterConfiguration configuration, String service) {
        return FailoverDomains.of(configuration).stream()
                .filter(domain -> domain.restricted() && domain.services().contains(service))
                .findFirst()
                .<Set<String>>map(domain -> new HashSet<>(domain.nodes()))
                .orElse(Set.of());
    }

    private static Optional<Long> number(Map<String, String> utilization, String name) {
        return Optional.ofNullable(utilization.get(name))
                .filter(text -> text.matches("[0-9]{1,15}"))
                .map(Long::parseLong);
    }
}
