package io.conga.luci.api.events;

import io.conga.luci.events.Streamer;
import io.conga.luci.users.Access;
import io.conga.luci.users.Permission;
import io.conga.luci.users.Requires;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Everything that changes, as it changes. A connection begins with a snapshot, so one that was lost needs nothing of the
 * past: Last-Event-ID is answered with a new snapshot.
 */
@RestController
@RequestMapping("/api/v1/events")
final class EventsController {

    private final Streamer streamer;
    private final Access access;

    EventsController(Streamer streamer, Access access) {
        this.streamer = streamer;
        this.access = access;
    }

    @GetMapping(produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Requires(value = Permission.VIEW, on = Requires.On.EACH)
    ResponseEntity<SseEmitter> events() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                // nginx and Apache keep answers back otherwise
                .header("X-Accel-Buffering", "no")
                .contentType(MediaType.TEXT_EVENT_STREAM)
                .body(streamer.open(access.user()));
    }
}
