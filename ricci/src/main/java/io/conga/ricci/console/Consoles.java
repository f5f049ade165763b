package io.conga.ricci.console;

import io.conga.protocol.guest.ConsoleInput;
import io.conga.protocol.problem.GuestProblem;
import io.conga.protocol.problem.ProblemException;
import io.conga.ricci.node.NodeReader;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The consoles that are open on this node. */
public final class Consoles {

    private final NodeReader node;
    private final Map<String, SharedConsole> open = new HashMap<>();

    public Consoles(NodeReader node) {
        this.node = node;
    }

    /**
     * Looks at a guest's console from now on; close it.
     *
     * @param session unique, for {@link #write}
     * @param who for the others who look
     */
    public Viewer look(String guest, String session, String who) {
        // A console that ends right now is opened once more.
        for (int attempt = 0; attempt < 2; attempt++) {
            Optional<Viewer> viewer = console(guest).join(session, who);
            if (viewer.isPresent()) {
                return viewer.get();
            }
        }
        throw new ProblemException(GuestProblem.OFF, "guest", guest, "node", node.hostname());
    }

    /** @throws ProblemException guest.console-closed, guest.console-writer, guest.off */
    public void write(String guest, ConsoleInput input) {
        SharedConsole console;
        synchronized (this) {
            console = open.get(guest);
        }
        if (console == null) {
            throw new ProblemException(GuestProblem.CONSOLE_CLOSED, "guest", guest);
        }
        console.write(input.session(), input.text(), input.take());
    }

    private synchronized SharedConsole console(String guest) {
        SharedConsole known = open.get(guest);
        if (known == null) {
            var mine = new SharedConsole[1];
            mine[0] = new SharedConsole(node.hostname(), guest, node.terminal(guest), () -> forget(guest, mine[0]));
            open.put(guest, mine[0]);
            mine[0].start();
            known = mine[0];
        }
        return known;
    }

    private synchronized void forget(String guest, SharedConsole console) {
        open.remove(guest, console);
    }
}
