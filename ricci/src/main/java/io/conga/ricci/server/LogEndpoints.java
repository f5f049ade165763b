package io.conga.ricci.server;

import io.conga.protocol.journal.JournalQuery;
import io.conga.protocol.journal.JournalStreamRequest;
import io.conga.protocol.journal.LogSource;
import io.conga.protocol.problem.LogProblem;
import io.conga.protocol.problem.ProblemException;
import io.conga.ricci.node.NodeReader;
import io.conga.system.journal.Entries;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The node's logs: searched a page at a time, and streamed. What is read is one of the sources, never a path that was sent. */
final class LogEndpoints {

    /** A journal that is searched takes a core; the cluster needs it too. */
    private static final int STREAMS = 16;

    private static final int SEARCHES = 4;

    private final NodeReader node;
    private final Predicate<String> trusted;
    private final Semaphore streams = new Semaphore(STREAMS);
    private final Semaphore searches = new Semaphore(SEARCHES, true);

    /** @param trusted whether the certificate with that pin still is; a stream ends when it is not */
    LogEndpoints(NodeReader node, Predicate<String> trusted) {
        this.node = node;
        this.trusted = trusted;
    }

    List<Endpoint> endpoints() {
        return List.of(
                endpoint(
                        "GET",
                        "/v1/logs/sources",
                        call -> call.answer(200, node.logs().sources())),
                endpoint(
                        "GET",
                        "/v1/logs/boots",
                        call -> call.answer(200, node.logs().boots())),
                endpoint(
                        "GET",
                        "/v1/logs/units",
                        call -> call.answer(200, node.logs().units(source(call)))),
                endpoint("POST", "/v1/logs", this::page),
                endpoint("POST", "/v1/logs/stream", this::stream));
    }

    private static Endpoint endpoint(String method, String path, Endpoint.Answer answer) {
        return Endpoint.of(method, path, Endpoint.Access.TRUSTED, answer);
    }

    private static LogSource source(Call call) {
        String name = call.query("source");
        return Arrays.stream(LogSource.values())
                .filter(source -> source.name().equals(name))
                .findFirst()
                .orElseThrow(() -> call.malformed("There is no such source of logs."));
    }

    private static JournalQuery checked(Call call, JournalQuery query) {
        var faults = query.faults();
        if (!faults.isEmpty()) {
            throw call.malformed(faults.entrySet().stream()
                    .map(fault -> fault.getKey() + ": " + fault.getValue())
                    .collect(Collectors.joining(" ")));
        }
        return query;
    }

    private void page(Call call) throws IOException {
        JournalQuery query = checked(call, call.body(JournalQuery.class));
        searches.acquireUninterruptibly();
        try {
            call.answer(200, node.logs().page(query));
        } finally {
            searches.release();
        }
    }

    private void stream(Call call) throws IOException {
        JournalStreamRequest request = call.body(JournalStreamRequest.class);
        checked(call, request.query());
        if (!streams.tryAcquire()) {
            throw new ProblemException(
                    LogProblem.TOO_MANY_READERS, "node", node.hostname(), "limit", Integer.toString(STREAMS));
        }
        String pin = Objects.requireNonNull(call.pin());
        try (Entries entries = node.logs().stream(request);
                OutputStream out = call.stream()) {
            new LogStream(entries, request.query().cursor(), out, () -> trusted.test(pin)).run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            streams.release();
        }
    }
}
