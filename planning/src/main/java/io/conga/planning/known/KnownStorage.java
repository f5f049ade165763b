package io.conga.planning.known;

import io.conga.protocol.storage.Signature;
import io.conga.protocol.storage.StorageView;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A system's storage as luci knows it.
 *
 * @param system luci's id
 * @param node its host name, for people
 * @param reachable whether its ricci told this now
 * @param member whether it belongs to the cluster of the acting system
 * @param view now, or as last heard where it can't be reached; null where never heard
 * @param signatures by path, of the devices that {@link Needs#signatures} named; a device that could not be read is left out
 */
public record KnownStorage(
        String system,
        String node,
        boolean reachable,
        boolean member,
        @Nullable StorageView view,
        Map<String, List<Signature>> signatures) {

    public KnownStorage {
        signatures = Map.copyOf(signatures);
    }
}
