package io.conga.luci.clusters;

import io.conga.protocol.problem.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A cluster that was found behind one of its members.
 *
 * @param name its name
 * @param system luci's id of the member that was named
 * @param digest SHA-256 of that member's corosync.conf
 * @param members all nodes of its corosync.conf
 * @param alreadyManaged luci's id of the cluster if it is managed already; null otherwise
 */
public record Discovery(
        String name,
        String system,
        String digest,
        List<FoundMember> members,
        @Nullable String alreadyManaged) {

    public Discovery {
        members = List.copyOf(members);
    }

    /**
     * A node that was found.
     *
     * @param name node name
     * @param address where its ricci is looked for: the address of link 0
     * @param links its address per link
     * @param system luci's id of the system, where it was added before; null otherwise
     * @param authenticated whether that system and luci trust each other
     * @param reachable whether a ricci answers there; null where it was not tried
     * @param fingerprint of the certificate it shows, to be confirmed; null where none answers
     * @param problem why it can't be reached; null where it can
     */
    public record FoundMember(
            String name,
            String address,
            List<String> links,
            @Nullable String system,
            boolean authenticated,
            @Nullable Boolean reachable,
            @Nullable String fingerprint,
            @Nullable Problem problem) {
        public FoundMember {
            links = List.copyOf(links);
        }
    }
}
