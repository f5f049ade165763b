package io.conga.luci.api.storage;

import io.conga.luci.audit.Audit;
import io.conga.luci.audit.AuditSubject;
import io.conga.luci.clusters.ClusterDirectory;
import io.conga.luci.storage.ClusterStorage;
import io.conga.luci.storage.StorageRoom;
import io.conga.luci.storage.StorageSummary;
import io.conga.luci.storage.SystemStorage;
import io.conga.luci.systems.SystemRecord;
import io.conga.luci.systems.Systems;
import io.conga.luci.users.Access;
import io.conga.luci.users.Permission;
import io.conga.luci.users.Requires;
import io.conga.luci.web.Items;
import io.conga.luci.web.Paging;
import io.conga.protocol.storage.DeviceDetails;
import io.conga.protocol.storage.Signature;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What storage there is. */
@RestController
@RequestMapping("/api/v1")
final class StorageController {

    private final StorageRoom room;
    private final Systems systems;
    private final ClusterDirectory clusters;
    private final Access access;
    private final Audit audit;

    StorageController(StorageRoom room, Systems systems, ClusterDirectory clusters, Access access, Audit audit) {
        this.room = room;
        this.systems = systems;
        this.clusters = clusters;
        this.access = access;
        this.audit = audit;
    }

    @GetMapping("/storage")
    @Requires(value = Permission.VIEW, on = Requires.On.EACH)
    Items<StorageSummary> storage(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = Paging.DEFAULT_LIMIT) int limit) {
        String wanted = q.toLowerCase(Locale.ROOT);
        List<SystemRecord> found = systems.all().stream()
                .filter(system -> access.visibleSystem(system.id()))
                .filter(system -> system.name().toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
        var page = Paging.of(offset, limit).of(found);
        return new Items<>(page.items().stream().map(room::summary).toList(), page.total());
    }

    @GetMapping("/systems/{id}/storage")
    @Requires(value = Permission.VIEW, on = Requires.On.SYSTEM)
    SystemStorage systemStorage(@PathVariable String id) {
        return room.of(systems.get(id));
    }

    @PostMapping("/systems/{id}/storage/refresh")
    @Requires(value = Permission.VIEW, on = Requires.On.SYSTEM)
    SystemStorage refreshStorage(@PathVariable String id) {
        var system = systems.get(id);
        if (room.managed(id)) {
            room.refresh(system);
        }
        return room.of(system);
    }

    @GetMapping("/systems/{id}/storage/signatures")
    @Requires(value = Permission.VIEW, on = Requires.On.SYSTEM)
    List<Signature> signatures(@PathVariable String id, @RequestParam String device) {
        var system = systems.get(id);
        room.required(system);
        return room.signatures(system, device);
    }

    @GetMapping("/systems/{id}/storage/details")
    @Requires(value = Permission.VIEW, on = Requires.On.SYSTEM)
    DeviceDetails deviceDetails(@PathVariable String id, @RequestParam String device) {
        var system = systems.get(id);
        room.required(system);
        return room.details(system, device);
    }

    @PutMapping("/systems/{id}/storage/managed")
    @Requires(value = Permission.MANAGE, on = Requires.On.EVERYTHING)
    SystemStorage manageStorage(@PathVariable String id, @RequestBody ManagedRequest request) {
        var system = systems.get(id);
        return audit.audited(
                access.user(),
                request.managed() ? "storage.take-back" : "storage.drop",
                AuditSubject.system(id, system.name()),
                Map.of(),
                () -> {
                    room.manage(system, request.managed(), access.user().name());
                    return room.of(system);
                });
    }

    @GetMapping("/clusters/{id}/storage")
    @Requires(value = Permission.VIEW, on = Requires.On.CLUSTER)
    ClusterStorage clusterStorage(@PathVariable String id) {
        return room.of(clusters.get(id));
    }
}
