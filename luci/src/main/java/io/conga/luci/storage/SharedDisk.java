package io.conga.luci.storage;

import java.util.List;

/**
 * A disk that several systems see, known by its World Wide Name.
 *
 * @param wwn World Wide Name
 * @param bytes size as the first system tells it
 * @param sightings who sees it, in the order of the cluster's members
 * @param missing names of members that do not see it, though their storage is known
 * @param inconsistencies what does not fit together
 */
public record SharedDisk(
        String wwn, long bytes, List<Sighting> sightings, List<String> missing, List<Inconsistency> inconsistencies) {

    public SharedDisk {
        sightings = List.copyOf(sightings);
        missing = List.copyOf(missing);
        inconsistencies = List.copyOf(inconsistencies);
    }

    /** What does not fit together. */
    public enum Inconsistency {
        /** Two systems tell two sizes. */
        SIZE_DIFFERS,
        /** Some members do not see it. */
        NOT_EVERYWHERE,
        /** A file system that only one node may mount is mounted on several. */
        LOCAL_FILE_SYSTEM_TWICE,
        /** A volume group without lock type has active volumes on several. */
        GROUP_ACTIVE_TWICE
    }

    /**
     * The disk as one system sees it.
     *
     * @param system luci's id
     * @param node its name
     * @param device kernel name of the disk there, or of the multipath map above its paths
     * @param path where it is used by there
     * @param bytes its size there
     * @param paths how many ways lead to it there
     * @param mounts targets that something on it is mounted on there
     * @param groups volume groups on it with volumes that are active there
     */
    public record Sighting(
            String system,
            String node,
            String device,
            String path,
            long bytes,
            int paths,
            List<String> mounts,
            List<String> groups) {

        public Sighting {
            mounts = List.copyOf(mounts);
            groups = List.copyOf(groups);
        }
    }
}
