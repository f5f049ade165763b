package io.conga.luci.storage;

import io.conga.luci.inventory.Contact;
import io.conga.luci.overview.Finding;
import io.conga.luci.systems.SystemView;
import io.conga.protocol.storage.StorageView;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A system's storage as last heard.
 *
 * @param system luci's id
 * @param name hostname
 * @param managed whether it is in the Storage place; where it was dropped, nothing else of its storage is told
 * @param contact whether the system answers now
 * @param cluster the managed cluster that it belongs to; null where it is in none
 * @param storage as the system last read it; null where that was never heard
 * @param heard when luci heard it, by luci's own clock; null likewise
 * @param findings what is wrong with it, worst first
 */
public record SystemStorage(
        String system,
        String name,
        boolean managed,
        Contact contact,
        SystemView.@Nullable SystemCluster cluster,
        @Nullable StorageView storage,
        @Nullable Instant heard,
        List<Finding> findings) {

    public SystemStorage {
        findings = List.copyOf(findings);
    }
}
