package io.conga.ricci.server;

import io.conga.protocol.guest.ConsoleEvent;
import io.conga.protocol.guest.ConsoleInput;
import io.conga.protocol.problem.GuestProblem;
import io.conga.protocol.problem.ProblemException;
import io.conga.ricci.console.Consoles;
import io.conga.ricci.console.Viewer;
import io.conga.ricci.json.Json;
import io.conga.ricci.node.NodeReader;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Predicate;

/** What a guest shows and hears: its screen, its serial console. */
final class GuestEndpoints {

    private static final int STREAMS = 16;
    private static final Duration LOOK = Duration.ofSeconds(2);
    private static final long TRUST = Duration.ofSeconds(2).toNanos();
    private static final long HEARTBEAT = Duration.ofSeconds(5).toNanos();

    private final NodeReader node;
    private final Predicate<String> trusted;
    private final Consoles consoles;
    private final Semaphore streams = new Semaphore(STREAMS);

    /** @param trusted whether the certificate with that pin still is; a stream ends when it is not */
    GuestEndpoints(NodeReader node, Predicate<String> trusted) {
        this.node = node;
        this.trusted = trusted;
        this.consoles = new Consoles(node);
    }

    List<Endpoint> endpoints() {
        return List.of(
                endpoint("GET", "/v1/guests/*/screen", call -> call.answer(200, node.screen(guest(call)))),
                endpoint("GET", "/v1/guests/*/console", this::look),
                endpoint("POST", "/v1/guests/*/console", this::write));
    }

    private static Endpoint endpoint(String method, String path, Endpoint.Answer answer) {
        return Endpoint.of(method, path, Endpoint.Access.TRUSTED, answer);
    }

    private static String guest(Call call) {
        return call.path().get(2);
    }

    private static String required(Call call, String name) {
        String value = call.query(name);
        if (value == null) {
            throw call.malformed("The query has no " + name + ".");
        }
        return value;
    }

    private void write(Call call) throws IOException {
        consoles.write(guest(call), call.body(ConsoleInput.class));
        call.empty();
    }

    private void look(Call call) throws IOException {
        String session = required(call, "session");
        String who = required(call, "who");
        if (!streams.tryAcquire()) {
            throw new ProblemException(
                    GuestProblem.TOO_MANY_CONSOLES, "node", node.hostname(), "limit", Integer.toString(STREAMS));
        }
        String pin = Objects.requireNonNull(call.pin());
        try (Viewer viewer = consoles.look(guest(call), session, who);
                OutputStream out = call.stream()) {
            show(viewer, out, pin);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            streams.release();
        }
    }

    private void show(Viewer viewer, OutputStream out, String pin) throws IOException, InterruptedException {
        long sent = System.nanoTime();
        long asked = sent;
        while (true) {
            if (System.nanoTime() - asked > TRUST) {
                asked = System.nanoTime();
                if (!trusted.test(pin)) {
                    return;
                }
            }
            Optional<ConsoleEvent> next = viewer.next(LOOK);
            if (next.isEmpty() && System.nanoTime() - sent > HEARTBEAT) {
                next = Optional.of(new ConsoleEvent.Heartbeat(Instant.now()));
            }
            if (next.isPresent()) {
                out.write(Json.line(next.get()));
                out.flush();
                sent = System.nanoTime();
                if (next.get() instanceof ConsoleEvent.Ended) {
                    return;
                }
            }
        }
    }
}
