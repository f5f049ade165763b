package io.conga.ricci.server;

import io.conga.protocol.event.NodeEvent;
import io.conga.protocol.problem.ProblemException;
import io.conga.ricci.event.EventHub;
import io.conga.ricci.event.Subscription;
import io.conga.ricci.json.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** {@code GET /v1/events}: lines as they come, a heartbeat where none came for ten seconds, until revoked or gone. */
final class EventEndpoint {

    private static final Duration HEARTBEAT = Duration.ofSeconds(10);
    private static final int STREAMS = 32;

    private final String node;
    private final EventHub hub;

    EventEndpoint(String node, EventHub hub) {
        this.node = node;
        this.hub = hub;
    }

    List<Endpoint> endpoints() {
        return List.of(Endpoint.of("GET", "/v1/events", Endpoint.Access.TRUSTED, this::stream));
    }

    private void stream(Call call) throws IOException {
        if (hub.streams() >= STREAMS) {
            throw new ProblemException(ServerProblem.BUSY, "node", node, "limit", Integer.toString(STREAMS));
        }
        Subscription subscription = hub.subscribe(Objects.requireNonNull(call.pin()));
        try (OutputStream out = call.stream()) {
            out.flush();
            while (!subscription.ended()) {
                byte[] line = subscription.next(HEARTBEAT);
                if (line == null) {
                    if (subscription.ended()) {
                        return;
                    }
                    line = Json.line(new NodeEvent.Heartbeat(Instant.now()));
                }
                out.write(line);
                out.flush();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            hub.unsubscribe(subscription);
        }
    }
}
