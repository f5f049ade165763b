package io.conga.luci.api.clusters;

import io.conga.luci.clusters.Adoption;
import java.util.List;

/**
 * What came of adopting.
 *
 * @param cluster luci's id of the cluster
 * @param members its members, each with its system or the problem that kept it from being authenticated
 */
public record AdoptAnswer(String cluster, List<Adoption.Outcome> members) {
    public AdoptAnswer {
        members = List.copyOf(members);
    }
}
