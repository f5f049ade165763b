package io.conga.luci.plans;

import io.conga.luci.clusters.Clusters;
import io.conga.luci.problem.Problems;
import io.conga.planning.guest.GuestServices;
import io.conga.planning.guest.GuestServices.GuestService;
import io.conga.planning.guest.control.GuestMove;
import io.conga.planning.known.KnownGuests;
import io.conga.planning.plan.Hazard;
import io.conga.protocol.guest.Guest;
import io.conga.protocol.guest.GuestView;
import io.conga.protocol.problem.ClusterProblem;
import io.conga.protocol.problem.ProblemException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What stands for and against moving a guest of a cluster live, asked of all its members now. */
@Component
public class GuestChecks {

    private final Clusters clusters;
    private final GuestKnowledge guests;

    GuestChecks(Clusters clusters, GuestKnowledge guests) {
        this.clusters = clusters;
        this.guests = guests;
    }

    /**
     * The checks, the gravest as ERROR.
     *
     * @param resource that runs the guest
     * @param to node name
     */
    public List<Hazard> of(String id, String resource, String to) {
        var cluster = clusters.get(id);
        var configuration = clusters.configurationWithSecrets(cluster)
                .orElseThrow(() -> new ProblemException(ClusterProblem.NO_ONLINE_MEMBER, "cluster", cluster.name()));
        GuestService service = GuestServices.of(configuration.resources()).stream()
                .filter(one -> one.resource().id().equals(resource))
                .findFirst()
                .orElseThrow(() -> Problems.notFound("guest", resource));
        List<KnownGuests> known = guests.read(cluster);
        KnownGuests from = known.stream()
                .filter(node -> here(node, service.guest()).isPresent())
                .findFirst()
                .orElseThrow(() -> Problems.notFound("guest", service.guest()));
        KnownGuests target = known.stream()
                .filter(node -> node.node().equals(to))
                .findFirst()
                .orElseThrow(() -> Problems.notFound("node", to));
        return GuestMove.checks(service, here(from, service.guest()).orElseThrow(), from, target);
    }

    private static Optional<Guest> here(KnownGuests node, String guest) {
        GuestView view = node.view();
        return view == null
                ? Optional.empty()
                : view.guest(guest).filter(found -> found.state().alive());
    }
}
