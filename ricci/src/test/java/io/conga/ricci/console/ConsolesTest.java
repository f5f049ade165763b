package io.conga.ricci.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.conga.protocol.guest.ConsoleEvent;
import io.conga.protocol.guest.ConsoleInput;
import io.conga.protocol.problem.ProblemException;
import io.conga.ricci.server.FakeNode;
import io.conga.system.exec.BytePipe;
import io.conga.system.libvirt.GuestTerminals;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several who look at one console: each sees everything, one writes. */
class ConsolesTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    private record Pipe(InputStream output, OutputStream input) implements BytePipe {
        @Override
        public void close() {
            try {
                output.close();
                input.close();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }

    private final FakeNode node = new FakeNode();
    private final Consoles consoles = new Consoles(node);
    private final PipedOutputStream guest = new PipedOutputStream();
    private final ByteArrayOutputStream typed = new ByteArrayOutputStream();

    @BeforeEach
    void aGuestWithAConsole() throws IOException {
        var reading = new Pipe(new PipedInputStream(guest), OutputStream.nullOutputStream());
        node.terminals.put(
                "guest1",
                new GuestTerminals.Terminal(
                        "before\n".getBytes(StandardCharsets.UTF_8),
                        reading,
                        () -> new Pipe(InputStream.nullInputStream(), typed)));
    }

    private void writes(String text) throws IOException {
        guest.write(text.getBytes(StandardCharsets.UTF_8));
        guest.flush();
    }

    private static ConsoleEvent next(Viewer viewer) throws InterruptedException {
        return viewer.next(LONG).orElseThrow();
    }

    private static ConsoleEvent.Output output(String text, boolean past) {
        return new ConsoleEvent.Output(Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)), past);
    }

    private static ConsoleEvent.Writer writer(@org.jspecify.annotations.Nullable String who, boolean here) {
        return new ConsoleEvent.Writer(who, here);
    }

    @Test
    void allSeeTheSameAndOneWrites() throws Exception {
        try (Viewer ann = consoles.look("guest1", "a", "ann");
                Viewer bob = consoles.look("guest1", "b", "bob")) {
            for (Viewer viewer : new Viewer[] {ann, bob}) {
                assertThat(next(viewer)).isEqualTo(output("before\n", true));
                assertThat(next(viewer)).isEqualTo(writer(null, false));
            }
            writes("login: ");
            assertThat(next(ann)).isEqualTo(output("login: ", false));
            assertThat(next(bob)).isEqualTo(output("login: ", false));

            consoles.write("guest1", new ConsoleInput("a", "root\n", false));
            assertThat(typed.toString(StandardCharsets.UTF_8)).isEqualTo("root\n");
            assertThat(next(ann)).isEqualTo(writer("ann", true));
            assertThat(next(bob)).isEqualTo(writer("ann", false));
            assertThatThrownBy(() -> consoles.write("guest1", new ConsoleInput("b", "x", false)))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            refused -> assertThat(refused.problems().getFirst().what())
                                    .isEqualTo("ann writes on the console of guest1."));

            consoles.write("guest1", new ConsoleInput("b", "", true));
            assertThat(next(ann)).isEqualTo(writer("bob", false));
            assertThat(next(bob)).isEqualTo(writer("bob", true));
            assertThat(typed.toString(StandardCharsets.UTF_8)).isEqualTo("root\n");
        }
    }

    @Test
    void whoClosesItLeavesTheWritingToOthers() throws Exception {
        try (Viewer ann = consoles.look("guest1", "a", "ann")) {
            Viewer bob = consoles.look("guest1", "b", "bob");
            consoles.write("guest1", new ConsoleInput("b", "x", false));
            bob.close();
            assertThat(next(ann)).isEqualTo(output("before\n", true));
            assertThat(next(ann)).isEqualTo(writer(null, false));
            assertThat(next(ann)).isEqualTo(writer("bob", false));
            assertThat(next(ann)).isEqualTo(writer(null, false));
            assertThatThrownBy(() -> consoles.write("guest1", new ConsoleInput("b", "y", false)))
                    .isInstanceOf(ProblemException.class);
        }
    }

    @Test
    void itEndsWithTheGuest() throws Exception {
        try (Viewer ann = consoles.look("guest1", "a", "ann")) {
            next(ann);
            next(ann);
            guest.close();
            assertThat(next(ann))
                    .isInstanceOfSatisfying(
                            ConsoleEvent.Ended.class,
                            ended -> assertThat(ended.problem().code()).isEqualTo("guest.off"));
        }
        assertThatThrownBy(() -> consoles.look("guest2", "a", "ann")).isInstanceOf(ProblemException.class);
    }
}
