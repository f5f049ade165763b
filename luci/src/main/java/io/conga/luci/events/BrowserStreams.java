package io.conga.luci.events;

import io.conga.luci.users.CurrentUser;
import io.conga.luci.users.UserChanged;
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
 * Streams that pass on to one browser what a ricci tells as it happens: a log that is followed, a guest's console. One ends when what
 * feeds it ends, the browser goes, the user's rights change, or luci ends; an event {@code problem} says why before, where there is
 * one to hear it.
 */
@Component
public class BrowserStreams {

    private static final Logger LOG = LoggerFactory.getLogger(BrowserStreams.class);

    private final Set<Stream> streams = ConcurrentHashMap.newKeySet();

    private record Stream(String user, SseEmitter emitter, Thread thread) {}

    /** What a stream tells. */
    @FunctionalInterface
    public interface Feed {
        void to(Teller browser);
    }

    /** The browser at the end of a stream. */
    @FunctionalInterface
    public interface Teller {
        /** @throws UncheckedIOException, IllegalStateException where the browser went: the feed has no more to do */
        void tell(String name, Object body);
    }

    /**
     * @param name of the thread that feeds it
     * @param gone what is done when it ended, however that came about; perhaps twice
     */
    public SseEmitter open(CurrentUser user, String name, Feed feed, Runnable gone) {
        var emitter = new SseEmitter(0L);
        Thread thread = Thread.ofVirtual().name(name).unstarted(() -> feed(emitter, name, feed, gone));
        var stream = new Stream(user.id(), emitter, thread);
        streams.add(stream);
        Runnable end = () -> {
            streams.remove(stream);
            gone.run();
            // A virtual thread that blocks in a socket has it closed by the interrupt.
            thread.interrupt();
        };
        emitter.onCompletion(end);
        emitter.onError(_ -> end.run());
        emitter.onTimeout(end);
        thread.start();
        return emitter;
    }

    private static void feed(SseEmitter emitter, String name, Feed feed, Runnable gone) {
        try {
            feed.to((event, body) -> send(emitter, event, body));
        } catch (UncheckedIOException | IllegalStateException left) {
            LOG.debug("the browser at {} went", name, left);
        } catch (ProblemException e) {
            tell(emitter, e.problems().getFirst());
        } finally {
            gone.run();
            emitter.complete();
        }
    }

    private static void tell(SseEmitter emitter, Problem problem) {
        try {
            send(emitter, "problem", problem);
        } catch (UncheckedIOException | IllegalStateException left) {
            LOG.debug("nobody is there to hear {}", problem.code(), left);
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
        for (Stream stream : streams) {
            if (stream.user().equals(changed.id())) {
                stream.emitter().complete();
                stream.thread().interrupt();
            }
        }
    }

    @PreDestroy
    void stop() {
        streams.forEach(stream -> stream.thread().interrupt());
    }
}
