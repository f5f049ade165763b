package io.conga.luci.api.guests;

import io.conga.luci.guests.GuestConsoles;
import io.conga.luci.guests.GuestScreens;
import io.conga.luci.systems.SystemRecord;
import io.conga.luci.systems.Systems;
import io.conga.luci.users.Access;
import io.conga.luci.users.Permission;
import io.conga.luci.users.Requires;
import io.conga.protocol.guest.ConsoleInput;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** What a guest shows: its screen and its serial console, for whoever may operate its system. */
@RestController
@RequestMapping("/api/v1/systems/{id}/guests/{name}")
final class GuestViewController {

    private final Systems systems;
    private final GuestScreens screens;
    private final GuestConsoles consoles;
    private final Access access;

    GuestViewController(Systems systems, GuestScreens screens, GuestConsoles consoles, Access access) {
        this.systems = systems;
        this.screens = screens;
        this.consoles = consoles;
        this.access = access;
    }

    @GetMapping(path = "/screen", produces = MediaType.IMAGE_PNG_VALUE)
    @Requires(value = Permission.OPERATE, on = Requires.On.SYSTEM)
    ResponseEntity<byte[]> screen(@PathVariable String id, @PathVariable String name) {
        SystemRecord system = systems.get(id);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.IMAGE_PNG)
                .body(screens.png(access.user(), system, name));
    }

    @GetMapping(path = "/console", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Requires(value = Permission.OPERATE, on = Requires.On.SYSTEM)
    ResponseEntity<SseEmitter> console(@PathVariable String id, @PathVariable String name) {
        SystemRecord system = systems.get(id);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header("X-Accel-Buffering", "no")
                .contentType(MediaType.TEXT_EVENT_STREAM)
                .body(consoles.open(access.user(), system, name));
    }

    @PostMapping("/console")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(value = Permission.OPERATE, on = Requires.On.SYSTEM)
    void type(@PathVariable String id, @PathVariable String name, @RequestBody ConsoleInput input) {
        consoles.type(access.user(), systems.get(id), name, input);
    }
}
