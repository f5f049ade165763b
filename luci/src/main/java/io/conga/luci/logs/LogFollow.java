package io.conga.luci.logs;

import io.conga.luci.systems.SystemRecord;
import io.conga.luci.users.CurrentUser;
import io.conga.luci.users.UserChanged;
import io.conga.protocol.journal.JournalEvent;
import io.conga.protocol.journal.JournalQuery;
import io.conga.protocol.problem.Problem;
import io.conga.protocol.problem.ProblemException;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Logs as they are written, to one browser each: events {@code entry}, {@code gap}, {@code ping} and, before the end,
 * {@code problem}. A browser that goes ends the line to ricci, and so journalctl there.
 */
@Component
public class LogFollow {

    private static final Logger LOG = LoggerFactory.getLogger(LogFollow.class);

    private final SystemLogs logs;
    private final Set<Follower> followers = ConcurrentHashMap.newKeySet();

    private record Follower(String user, SseEmitter emitter, Thread thread) {}

    LogFollow(SystemLogs logs) {
        this.logs = logs;
    }

    /** Opens a stream; it ends when the browser goes, the user's rights change, or luci ends. */
    public SseEmitter open(CurrentUser user, SystemRecord system, JournalQuery query) {
        var emitter = new SseEmitter(0L);
        Thread thread =
                Thread.ofVirtual().name("follow-" + system.name()).unstarted(() -> feed(emitter, system, query));
        var follower = new Follower(user.id(), emitter, thread);
        followers.add(follower);
        Runnable gone = () -> {
            followers.remove(follower);
            // A virtual thread that blocks in a socket has it closed by the interrupt.
            thread.interrupt();
        };
        emitter.onCompletion(gone);
        emitter.onError(_ -> gone.run());
        emitter.onTimeout(gone);
        thread.start();
        return emitter;
    }

    private void feed(SseEmitter emitter, SystemRecord system, JournalQuery query) {
        try {
            // The page knows at once that it is connected.
            send(emitter, "ping", "{}");
            logs.stream(system, query, true, line -> send(emitter, "entry", line), event -> other(emitter, event));
        } catch (UncheckedIOException | IllegalStateException gone) {
            LOG.debug("a browser that followed {} went", system.name(), gone);
        } catch (ProblemException e) {
            tell(emitter, e.problems().getFirst());
        } finally {
            emitter.complete();
        }
    }

    private static void other(SseEmitter emitter, JournalEvent event) {
        switch (event) {
            case JournalEvent.Gap(var gap) -> send(emitter, "gap", gap);
            case JournalEvent.Heartbeat _ -> send(emitter, "ping", "{}");
            case JournalEvent.Failed(var problem) -> send(emitter, "problem", problem);
            case JournalEvent.Entry _, JournalEvent.End _ -> {
                // Entries are handed over elsewhere; what is followed has no end.
            }
        }
    }

    private static void tell(SseEmitter emitter, Problem problem) {
        try {
            send(emitter, "problem", problem);
        } catch (UncheckedIOException | IllegalStateException gone) {
            LOG.debug("nobody is there to hear {}", problem.code(), gone);
        }
    }

    private static void send(SseEmitter emitter, String name, Object body) {
        try {
            emitter.send(SseEmitter.event().name(name).data(body, MediaType.APPLICATION_JSON));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whoever may see less now, or nothing, asks again and is answered with the new rights. */
    @EventListener
    public void userChanged(UserChanged changed) {
        for (Follower follower : followers) {
            if (follower.user().equals(changed.id())) {
                follower.emitter().complete();
                follower.thread().interrupt();
            }
        }
    }

    @PreDestroy
    void stop() {
        followers.forEach(follower -> follower.thread().interrupt());
    }
}
