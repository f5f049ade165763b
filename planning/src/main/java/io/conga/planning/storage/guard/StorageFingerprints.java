package io.conga.planning.storage.guard;

import io.conga.planning.known.Known;
import io.conga.planning.known.KnownStorage;
import io.conga.protocol.storage.StorageView;
import io.conga.protocol.storage.change.StorageChange;
import io.conga.protocol.storage.change.StorageObject;
import io.conga.protocol.storage.guard.StorageDigest;
import io.conga.protocol.storage.guard.Targets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a plan of storage is based on: here, and wherever else the same disks are seen. */
public final class StorageFingerprints {

    private static final String PREFIX = "storage:";

    private StorageFingerprints() {}

    /** Digests of the acting machine, by {@link StorageObject}: the node compares these once more. */
    public static Map<String, String> here(StorageChange change, KnownStorage acting, StorageView view) {
        Map<String, String> digests = new TreeMap<>();
        for (String object : change.objects()) {
            String path =
                    object.startsWith(StorageObject.DEVICE) ? object.substring(StorageObject.DEVICE.length()) : "";
            digests.put(
                    object, StorageDigest.of(view, object, acting.signatures().getOrDefault(path, List.of())));
        }
        return digests;
    }

    /** All, as a plan names them: {@code storage:SYSTEM:OBJECT}. */
    public static Map<String, String> all(StorageChange change, Known known, KnownStorage acting, StorageView view) {
        Map<String, String> all = new TreeMap<>();
        here(change, acting, view).forEach((object, digest) -> all.put(name(acting, object), digest));
        for (KnownStorage other : known.storage()) {
            StorageView theirs = other.view();
            if (other.system().equals(acting.system()) || theirs == null) {
                continue;
            }
            var same = new SameDisks(view, theirs);
            Targets.of(change, view).stream()
                    .flatMap(target -> view.at(target.device()).stream())
                    .flatMap(device -> same.of(device).stream())
                    .forEach(device -> {
                        String object = StorageObject.device(device.stable());
                        all.put(name(other, object), StorageDigest.of(theirs, object, List.of()));
                    });
        }
        return all;
    }

    private static String name(KnownStorage storage, String object) {
        return PREFIX + storage.system() + ":" + object;
    }
}
