package io.conga.luci.storage;

import io.conga.luci.inventory.Contact;
import io.conga.luci.systems.SystemView;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A system's storage in a line.
 *
 * @param system luci's id
 * @param name hostname
 * @param managed whether it is in the Storage place
 * @param contact whether the system answers now
 * @param cluster the managed cluster that it belongs to; null where it is in none
 * @param heard when its storage was last heard of; null: never
 * @param disks how many disks
 * @param diskBytes their size together; a disk behind several paths counts once
 * @param arrays how many arrays
 * @param groups how many volume groups
 * @param volumes how many logical volumes, hidden ones not counted
 * @param fileSystems how many are mounted
 * @param errors how many findings are errors
 * @param warnings how many findings are warnings
 */
public record StorageSummary(
        String system,
        String name,
        boolean managed,
        Contact contact,
        SystemView.@Nullable SystemCluster cluster,
        @Nullable Instant heard,
        int disks,
        long diskBytes,
        int arrays,
        int groups,
        int volumes,
        int fileSystems,
        int errors,
        int warnings) {}
