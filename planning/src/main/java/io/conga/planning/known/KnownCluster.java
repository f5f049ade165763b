package io.conga.planning.known;

import io.conga.protocol.cluster.ClusterConfiguration;
import io.conga.protocol.cluster.ClusterView;
import io.conga.protocol.cluster.CorosyncConfiguration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A cluster as luci knows it.
 *
 * @param id luci's id
 * @param name cluster_name
 * @param members nodes by corosync.conf, in its order
 * @param view the freshest view of a member on which Pacemaker runs; null where it runs on none that answers
 * @param configuration the CIB's configuration with the same; secrets as they are (a plan only refers to them)
 * @param corosync corosync.conf of a member; null where none could be read
 * @param digests node name to the digest of its corosync.conf; nodes that can't be reached are left out
 */
public record KnownCluster(
        String id,
        String name,
        List<KnownMember> members,
        @Nullable ClusterView view,
        @Nullable ClusterConfiguration configuration,
        @Nullable CorosyncConfiguration corosync,
        Map<String, String> digests) {

    public KnownCluster {
        members = List.copyOf(members);
        digests = Map.copyOf(digests);
    }

    /**
     * A member and the system behind it.
     *
     * @param node Pacemaker node name
     * @param system luci's id of its system; null where luci has none for it
     */
    public record KnownMember(String node, @Nullable String system) {}

    /** The member of that name. */
    public Optional<KnownMember> member(String node) {
        return members.stream().filter(member -> member.node().equals(node)).findFirst();
    }
}
