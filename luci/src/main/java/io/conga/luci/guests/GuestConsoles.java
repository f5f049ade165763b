package io.conga.luci.guests;

import io.conga.luci.audit.Audit;
import io.conga.luci.audit.AuditSubject;
import io.conga.luci.audit.Outcome;
import io.conga.luci.node.NodeClient;
import io.conga.luci.systems.SystemRecord;
import io.conga.luci.users.CurrentUser;
import io.conga.luci.users.UserChanged;
import io.conga.protocol.guest.ConsoleEvent;
import io.conga.protocol.guest.ConsoleInput;
import io.conga.protocol.problem.GuestProblem;
import io.conga.protocol.problem.Problem;
import io.conga.protocol.problem.ProblemException;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Serial consoles of guests, one stream to a browser each: events {@code opened}, {@code output}, {@code writer},
 * {@code ping} and, before the end, {@code problem}. What is typed comes by requests of its own, which name the stream's
 * session; a session is its opener's alone.
 */
@Component
public class GuestConsoles {

    private static final Logger LOG = LoggerFactory.getLogger(GuestConsoles.class);

    private final NodeClient client;
    private final Audit audit;
    private final Map<String, Console> consoles = new ConcurrentHashMap<>();

    private record Console(String user, String system, String guest, SseEmitter emitter, Thread thread) {}

    GuestConsoles(NodeClient client, Audit audit) {
        this.client = client;
        this.audit = audit;
    }

    /** Opens a stream; it ends when the guest goes off, the browser goes, the user's rights change, or luci ends. */
    public SseEmitter open(CurrentUser user, SystemRecord system, String guest) {
        String session = UUID.randomUUID().toString();
        audit.record(
                user,
                "guest.console",
                AuditSubject.system(system.id(), system.name()),
                Map.of("guest", guest),
                Outcome.SUCCEEDED,
                null);
        var emitter = new SseEmitter(0L);
        Thread thread = Thread.ofVirtual()
                .name("console-" + guest)
                .unstarted(() -> feed(emitter, system, guest, session, user.name()));
        consoles.put(session, new Console(user.id(), system.id(), guest, emitter, thread));
        Runnable gone = () -> {
            consoles.remove(session);
            // A virtual thread that blocks in a socket has it closed by the interrupt.
            thread.interrupt();
        };
        emitter.onCompletion(gone);
        emitter.onError(_ -> gone.run());
        emitter.onTimeout(gone);
        thread.start();
        return emitter;
    }

    /** @throws ProblemException guest.console-closed, guest.console-writer, guest.off, node.unreachable */
    public void type(CurrentUser user, SystemRecord system, String guest, ConsoleInput input) {
        Console console = consoles.get(input.session());
        if (console == null
                || !console.user().equals(user.id())
                || !console.system().equals(system.id())
                || !console.guest().equals(guest)) {
            throw new ProblemException(GuestProblem.CONSOLE_CLOSED, "guest", guest);
        }
        client.guestInput(system.target(), guest, input);
    }

    private void feed(SseEmitter emitter, SystemRecord system, String guest, String session, String who) {
        try {
            send(emitter, "opened", new ConsoleOpened(session));
            client.guestConsole(system.target(), guest, session, who, event -> pass(emitter, event));
        } catch (UncheckedIOException | IllegalStateException gone) {
            LOG.debug("a browser that looked at the console of {} went", guest, gone);
        } catch (ProblemException e) {
            tell(emitter, e.problems().getFirst());
        } finally {
            consoles.remove(session);
            emitter.complete();
        }
    }

    private static void pass(SseEmitter emitter, ConsoleEvent event) {
        switch (event) {
            case ConsoleEvent.Output output -> send(emitter, "output", output);
            case ConsoleEvent.Writer writer -> send(emitter, "writer", writer);
            case ConsoleEvent.Heartbeat _ -> send(emitter, "ping", "{}");
            case ConsoleEvent.Ended(Problem problem) -> send(emitter, "problem", problem);
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

    /** Whoever may do less now opens it again, and is answered with the new rights. */
    @EventListener
    public void userChanged(UserChanged changed) {
        for (Console console : consoles.values()) {
            if (console.user().equals(changed.id())) {
                console.emitter().complete();
                console.thread().interrupt();
            }
        }
    }

    @PreDestroy
    void stop() {
        consoles.values().forEach(console -> console.thread().interrupt());
    }
}
