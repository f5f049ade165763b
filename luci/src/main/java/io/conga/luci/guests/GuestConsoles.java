package io.conga.luci.guests;

import io.conga.luci.audit.Audit;
import io.conga.luci.audit.AuditSubject;
import io.conga.luci.audit.Outcome;
import io.conga.luci.events.BrowserStreams;
import io.conga.luci.node.NodeClient;
import io.conga.luci.systems.SystemRecord;
import io.conga.luci.users.CurrentUser;
import io.conga.protocol.guest.ConsoleEvent;
import io.conga.protocol.guest.ConsoleInput;
import io.conga.protocol.problem.GuestProblem;
import io.conga.protocol.problem.Problem;
import io.conga.protocol.problem.ProblemException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Serial consoles of guests, one stream to a browser each: events {@code opened}, {@code output}, {@code writer},
 * {@code ping} and, before the end, {@code problem}. What is typed comes by requests of its own, which name the stream's
 * session; a session is its opener's alone.
 */
@Component
public class GuestConsoles {

    private final NodeClient client;
    private final Audit audit;
    private final BrowserStreams streams;
    private final Map<String, Console> consoles = new ConcurrentHashMap<>();

    private record Console(String user, String system, String guest) {}

    GuestConsoles(NodeClient client, Audit audit, BrowserStreams streams) {
        this.client = client;
        this.audit = audit;
        this.streams = streams;
    }

    /** Opens a stream; it ends when the guest goes off, too. */
    public SseEmitter open(CurrentUser user, SystemRecord system, String guest) {
        String session = UUID.randomUUID().toString();
        audit.record(
                user,
                "guest.console",
                AuditSubject.system(system.id(), system.name()),
                Map.of("guest", guest),
                Outcome.SUCCEEDED,
                null);
        consoles.put(session, new Console(user.id(), system.id(), guest));
        return streams.open(
                user,
                "console-" + guest,
                browser -> {
                    browser.tell("opened", new ConsoleOpened(session));
                    client.guestConsole(system.target(), guest, session, user.name(), event -> pass(browser, event));
                },
                () -> consoles.remove(session));
    }

    /** @throws ProblemException guest.console-closed, guest.console-writer, guest.off, node.unreachable */
    public void type(CurrentUser user, SystemRecord system, String guest, ConsoleInput input) {
        Console console = consoles.get(input.session());
        if (!new Console(user.id(), system.id(), guest).equals(console)) {
            throw new ProblemException(GuestProblem.CONSOLE_CLOSED, "guest", guest);
        }
        client.guestInput(system.target(), guest, input);
    }

    private static void pass(BrowserStreams.Teller browser, ConsoleEvent event) {
        switch (event) {
            case ConsoleEvent.Output output -> browser.tell("output", output);
            case ConsoleEvent.Writer writer -> browser.tell("writer", writer);
            case ConsoleEvent.Heartbeat _ -> browser.tell("ping", "{}");
            case ConsoleEvent.Ended(Problem problem) -> browser.tell("problem", problem);
        }
    }
}
