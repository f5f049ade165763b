package io.conga.protocol.storage;

import java.util.List;

/**
 * A map of multipathd: {@code multipathd show maps json}.
 *
 * @param name alias or WWID
 * @param wwid WWID
 * @param device kernel name (dm-N)
 * @param paths its paths
 */
public record MultipathMap(String name, String wwid, String device, List<Path> paths) {
    public MultipathMap {
        paths = List.copyOf(paths);
    }

    /**
     * One way to the disk.
     *
     * @param device kernel name
     * @param state dm_st: active or failed
     * @param check chk_st: ready, faulty, shaky, ghost, …
     */
    public record Path(String device, String state, String check) {}
}
