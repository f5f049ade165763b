package io.conga.luci.storage;

import io.conga.luci.overview.Finding;
import java.util.List;

/**
 * The storage of a cluster's members, and the disks that they share.
 *
 * @param cluster luci's id
 * @param name the cluster's name
 * @param systems the members that luci has, those dropped from storage too, without their storage
 * @param shared disks that two or more see
 * @param findings what does not fit together between them, worst first
 */
public record ClusterStorage(
        String cluster, String name, List<SystemStorage> systems, List<SharedDisk> shared, List<Finding> findings) {

    public ClusterStorage {
        systems = List.copyOf(systems);
        shared = List.copyOf(shared);
        findings = List.copyOf(findings);
    }
}
