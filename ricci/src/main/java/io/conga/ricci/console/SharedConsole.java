package io.conga.ricci.console;

import io.conga.protocol.guest.ConsoleEvent;
import io.conga.protocol.problem.GuestProblem;
import io.conga.protocol.problem.Problem;
import io.conga.protocol.problem.ProblemException;
import io.conga.system.exec.BytePipe;
import io.conga.system.libvirt.GuestTerminals;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One guest's console, read once for all who look at it: a terminal gives each byte to one reader only. */
final class SharedConsole {

    private static final int PIECE = 4096;

    private final String node;
    private final String guest;
    private final GuestTerminals.Terminal terminal;
    private final Runnable over;
    private final List<Viewer> viewers = new ArrayList<>();
    private @Nullable Viewer writer;
    private @Nullable BytePipe writing;
    private boolean ended;

    /** @param over run when nobody looks any more, or the guest went off */
    SharedConsole(String node, String guest, GuestTerminals.Terminal terminal, Runnable over) {
        this.node = node;
        this.guest = guest;
        this.terminal = terminal;
        this.over = over;
    }

    void start() {
        Thread.ofVirtual().name("console of " + guest).start(this::read);
    }

    /** Empty where it has just ended. */
    synchronized Optional<Viewer> join(String session, String who) {
        if (ended) {
            return Optional.empty();
        }
        var viewer = new Viewer(this, session, who);
        viewers.add(viewer);
        if (terminal.before().length > 0) {
            viewer.tell(output(terminal.before(), true), closed());
        }
        viewer.tell(writerFor(viewer), closed());
        return Optional.of(viewer);
    }

    synchronized void leave(Viewer viewer) {
        viewers.remove(viewer);
        if (viewer.equals(writer)) {
            writer = null;
            tellWriter();
        }
        if (viewers.isEmpty()) {
            end();
        }
    }

    synchronized void write(String session, String text, boolean take) {
        Viewer viewer = viewers.stream()
                .filter(one -> one.session().equals(session))
                .findFirst()
                .orElseThrow(() -> new ProblemException(GuestProblem.CONSOLE_CLOSED, "guest", guest));
        Viewer now = writer;
        if (now != null && !now.equals(viewer) && !take) {
            throw new ProblemException(GuestProblem.CONSOLE_WRITER, "who", now.who(), "guest", guest);
        }
        if (!viewer.equals(now)) {
            writer = viewer;
            tellWriter();
        }
        if (text.isEmpty()) {
            return; // only taken over
        }
        try {
            BytePipe pipe = writing == null ? terminal.writing().open() : writing;
            writing = pipe;
            pipe.input().write(text.getBytes(StandardCharsets.UTF_8));
            pipe.input().flush();
        } catch (IOException gone) {
            throw new ProblemException(GuestProblem.OFF, "guest", guest, "node", node);
        }
    }

    private void read() {
        copy();
        synchronized (this) {
            var last = new ConsoleEvent.Ended(Problem.of(GuestProblem.OFF, "guest", guest, "node", node));
            viewers.forEach(viewer -> viewer.tell(last, last));
            end();
        }
    }

    private void copy() {
        var piece = new byte[PIECE];
        try (InputStream output = terminal.reading().output()) {
            for (int count = output.read(piece); count >= 0; count = output.read(piece)) {
                tell(output(Arrays.copyOf(piece, count), false));
            }
        } catch (IOException closed) {
            // Closed because nobody looks any more.
            return;
        }
    }

    private synchronized void tell(ConsoleEvent event) {
        viewers.removeIf(viewer -> !viewer.tell(event, closed()));
        if (writer != null && !viewers.contains(writer)) {
            writer = null;
            tellWriter();
        }
    }

    private void tellWriter() {
        viewers.forEach(viewer -> viewer.tell(writerFor(viewer), closed()));
    }

    private ConsoleEvent.Writer writerFor(Viewer viewer) {
        Viewer now = writer;
        return new ConsoleEvent.Writer(now == null ? null : now.who(), viewer.equals(now));
    }

    private ConsoleEvent.Ended closed() {
        return new ConsoleEvent.Ended(Problem.of(GuestProblem.CONSOLE_CLOSED, "guest", guest));
    }

    private void end() {
        ended = true;
        terminal.reading().close();
        if (writing != null) {
            writing.close();
        }
        over.run();
    }

    private static ConsoleEvent.Output output(byte[] bytes, boolean past) {
        return new ConsoleEvent.Output(Base64.getEncoder().encodeToString(bytes), past);
    }
}
