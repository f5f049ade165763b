package io.conga.luci.guests;

import io.conga.luci.clusters.ClusterRecord;
import io.conga.luci.clusters.Clusters;
import io.conga.luci.inventory.Inventory;
import io.conga.luci.inventory.LastKnown;
import io.conga.planning.domain.FailoverDomains;
import io.conga.planning.guest.Admission;
import io.conga.planning.guest.Admission.Need;
import io.conga.planning.guest.Admission.Room;
import io.conga.planning.guest.GuestServices;
import io.conga.planning.guest.GuestServices.GuestService;
import io.conga.planning.member.Running;
import io.conga.protocol.cluster.ClusterConfiguration;
import io.conga.protocol.cluster.ClusterView;
import io.conga.protocol.guest.Guest;
import io.conga.protocol.guest.GuestView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Whether the guests of a cluster would still fit if one of its nodes were lost. What a guest needs says the CIB (hv_memory in
 * MiB and cpu, as VirtualDomain writes them), else libvirt; what a node has says libvirt, else the CIB.
 */
@Component
public class ClusterAdmission {

    private static final long MIB = 1L << 20;

    /**
     * What is known of it.
     *
     * @param verdicts for each node, the largest first; none where no guest is under the cluster's control
     * @param unknownNodes nodes of which nobody tells what they have: they are left out, as if they had nothing
     * @param unknownGuests guests of which nobody tells what they need: they are left out
     */
    public record Answer(List<Admission.Verdict> verdicts, List<String> unknownNodes, List<String> unknownGuests) {
        public Answer {
            verdicts = List.copyOf(verdicts);
            unknownNodes = List.copyOf(unknownNodes);
            unknownGuests = List.copyOf(unknownGuests);
        }
    }

    private final Clusters clusters;
    private final Inventory inventory;

    ClusterAdmission(Clusters clusters, Inventory inventory) {
        this.clusters = clusters;
        this.inventory = inventory;
    }

    public Answer of(ClusterRecord cluster) {
        ClusterConfiguration configuration =
                clusters.configurationWithSecrets(cluster).orElse(null);
        if (configuration == null) {
            return new Answer(List.of(), List.of(), List.of());
        }
        Map<String, GuestView> guests = new HashMap<>();
        cluster.members()
                .forEach(member -> inventory
                        .of(member.system())
                        .map(LastKnown::guests)
                        .ifPresent(view -> guests.put(member.name(), view)));
        var unknownNodes = new ArrayList<String>();
        var rooms = new ArrayList<Room>();
        for (ClusterRecord.Member member : cluster.members()) {
            room(member.name(), configuration, Optional.ofNullable(guests.get(member.name())))
                    .ifPresentOrElse(rooms::add, () -> unknownNodes.add(member.name()));
        }
        var unknownGuests = new ArrayList<String>();
        var needs = new ArrayList<Need>();
        ClusterView view = clusters.view(cluster).orElse(null);
        for (GuestService service : GuestServices.of(configuration.resources())) {
            String node = Running.nodes(view, service.resource().id()).stream()
                    .findFirst()
                    .orElse("");
            need(service, node, allowed(configuration, service.service()), guests)
                    .ifPresentOrElse(
                            needs::add,
                            () -> unknownGuests.add(service.resource().id()));
        }
        return new Answer(needs.isEmpty() ? List.of() : Admission.of(rooms, needs), unknownNodes, unknownGuests);
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
