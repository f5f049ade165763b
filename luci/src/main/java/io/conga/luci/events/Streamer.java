package io.conga.luci.events;

import io.conga.luci.users.CurrentUser;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;

/** Feeds one browser's stream on a virtual thread: a snapshot, then changes, and a ping where nothing happens. */
@Component
public class Streamer {

    private static final Logger LOG = LoggerFactory.getLogger(Streamer.class);
    private static final long PING_MILLISECONDS = 15_000;

    private final Events events;
    private final Visible visible;

    Streamer(Events events, Visible visible) {
        this.events = events;
        this.visible = visible;
    }

    /** Opens a stream; it ends when the browser goes, or luci does. */
    public SseEmitter open(CurrentUser user) {
        var emitter = new SseEmitter(0L);
        var connection = events.connect(user);
        emitter.onCompletion(() -> events.disconnect(connection));
        emitter.onError(_ -> events.disconnect(connection));
        emitter.onTimeout(() -> events.disconnect(connection));
        Thread.ofVirtual().name("stream-" + user.name()).start(() -> feed(emitter, connection));
        return emitter;
    }

    private void feed(SseEmitter emitter, Connection connection) {
        try {
            boolean first = true;
            while (true) {
                var next = connection.next(PING_MILLISECONDS);
                if (next.closed()) {
                    break;
                }
                var subject = next.subject();
                if (next.snapshot()) {
                    if (!first) {
                        change(emitter, connection, ChangeKind.SESSION, "", null);
                    }
                    snapshot(emitter, connection);
                    first = false;
                } else if (subject == null) {
                    // A named event and not a comment: a page sees it, and so notices a line that died behind a proxy.
                    emitter.send(SseEmitter.event().name("ping").data("{}"));
                } else {
                    changed(emitter, connection, subject);
                }
            }
            emitter.complete();
        } catch (IOException e) {
            // The browser went: nothing to say to it any more.
            LOG.debug("a stream ended", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            if (connection.isClosed()) {
                LOG.debug("a stream ended", e);
            } else {
                // Ended, the browser asks for a new one; left open it would wait for changes that never come.
                LOG.error("a stream met a fault", e);
                emitter.complete();
            }
        } finally {
            events.disconnect(connection);
        }
    }

    private void snapshot(SseEmitter emitter, Connection connection) throws IOException {
        var snapshot = visible.snapshot(connection.user(), connection.nextNumber());
        snapshot.systems().forEach(system -> {
            connection.knows(new Subject(ChangeKind.SYSTEM, system.id()));
            // Its storage may be dropped while this page shows it.
            connection.knows(new Subject(ChangeKind.STORAGE, system.id()));
        });
        snapshot.clusters().forEach(cluster -> connection.knows(new Subject(ChangeKind.CLUSTER, cluster.id())));
        snapshot.jobs().forEach(job -> connection.knows(new Subject(ChangeKind.JOB, job.id())));
        emitter.send(event("snapshot", snapshot.number(), snapshot));
    }

    private void changed(SseEmitter emitter, Connection connection, Subject subject) throws IOException {
        var body = visible.body(connection.user(), subject);
        if (body.isEmpty()) {
            if (connection.knew(subject)) {
                change(emitter, connection, subject.kind(), subject.id(), null);
                change(emitter, connection, ChangeKind.OVERVIEW, "", null);
            }
        } else if (connection.news(subject, body.get())) {
            change(emitter, connection, subject.kind(), subject.id(), body.get());
            if (subject.kind() != ChangeKind.JOB) {
                change(emitter, connection, ChangeKind.OVERVIEW, "", null);
            }
        }
    }

    private static void change(
            SseEmitter emitter, Connection connection, ChangeKind kind, String id, @Nullable Object body)
            throws IOException {
        var change = new Change(connection.nextNumber(), kind, id, body);
        emitter.send(event("change", change.number(), change));
    }

    private static SseEventBuilder event(String name, long number, Object body) {
        return SseEmitter.event().name(name).id(Long.toString(number)).data(body, MediaType.APPLICATION_JSON);
    }
}
