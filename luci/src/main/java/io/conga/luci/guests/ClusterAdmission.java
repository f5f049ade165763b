package io.conga.luci.guests;

import io.conga.luci.clusters.ClusterRecord;
import io.conga.luci.clusters.Clusters;
import io.conga.luci.inventory.Inventory;
import io.conga.luci.inventory.LastKnown;
import io.conga.planning.guest.Admission;
import io.conga.planning.guest.AdmissionFacts;
import io.conga.protocol.cluster.ClusterConfiguration;
import io.conga.protocol.guest.GuestView;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Whether the guests of a cluster would still fit if one of its nodes were lost, as far as luci knows them. */
@Component
public class ClusterAdmission {

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
        AdmissionFacts facts = AdmissionFacts.of(
                cluster.members().stream().map(ClusterRecord.Member::name).toList(),
                configuration,
                clusters.view(cluster).orElse(null),
                guests);
        return new Answer(facts.verdicts(), facts.unknownNodes(), facts.unknownGuests());
    }
}
