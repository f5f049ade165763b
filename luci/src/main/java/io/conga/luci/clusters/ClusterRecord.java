package io.conga.luci.clusters;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A managed cluster as luci's database keeps it; everything else lives in the cluster itself.
 *
 * @param id UUID
 * @param name in corosync.conf
 * @param added when
 * @param addedBy user name
 * @param members by corosync.conf, in its order
 */
public record ClusterRecord(String id, String name, Instant added, String addedBy, List<Member> members) {

    public ClusterRecord {
        members = List.copyOf(members);
    }

    /**
     * A member.
     *
     * @param name node name
     * @param links address per link
     * @param system luci's id of the system behind it; null where it was not added yet
     */
    public record Member(
            String name, List<String> links, @Nullable String system) {
        public Member {
            links = List.copyOf(links);
        }
    }

    Optional<Member> memberOfSystem(String system) {
        return members.stream().filter(member -> system.equals(member.system())).findFirst();
    }

    /** The systems behind its members. */
    public List<String> systems() {
        return members.stream()
                .flatMap(member -> Optional.ofNullable(member.system()).stream())
                .toList();
    }
}
