package io.conga.luci.api.guests;

import io.conga.luci.clusters.ClusterDirectory;
import io.conga.luci.guests.ClusterGuests;
import io.conga.luci.guests.GuestRoom;
import io.conga.luci.guests.SystemGuests;
import io.conga.luci.systems.Systems;
import io.conga.luci.users.Permission;
import io.conga.luci.users.Requires;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which guests there are. */
@RestController
@RequestMapping("/api/v1")
final class GuestsController {

    private final GuestRoom room;
    private final Systems systems;
    private final ClusterDirectory clusters;

    GuestsController(GuestRoom room, Systems systems, ClusterDirectory clusters) {
        this.room = room;
        this.systems = systems;
        this.clusters = clusters;
    }

    @GetMapping("/systems/{id}/guests")
    @Requires(value = Permission.VIEW, on = Requires.On.SYSTEM)
    SystemGuests systemGuests(@PathVariable String id) {
        return room.of(systems.get(id));
    }

    @PostMapping("/systems/{id}/guests/refresh")
    @Requires(value = Permission.VIEW, on = Requires.On.SYSTEM)
    SystemGuests refreshGuests(@PathVariable String id) {
        var system = systems.get(id);
        room.refresh(system);
        return room.of(system);
    }

    @GetMapping("/clusters/{id}/guests")
    @Requires(value = Permission.VIEW, on = Requires.On.CLUSTER)
    ClusterGuests clusterGuests(@PathVariable String id) {
        return room.of(clusters.get(id));
    }
}
