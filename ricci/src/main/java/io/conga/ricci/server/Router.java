package io.conga.ricci.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpsExchange;
import io.conga.protocol.problem.NodeProblem;
import io.conga.protocol.problem.Problem;
import io.conga.protocol.problem.ProblemException;
import io.conga.protocol.problem.TrustProblem;
import io.conga.ricci.log.Log;
import io.conga.ricci.trust.TrustStore;
import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the endpoint, asks for trust first, turns whatever goes wrong into problems, and writes the access log. */
final class Router implements HttpHandler {

    private final String node;
    private final TrustStore trust;
    private final List<Endpoint> endpoints;

    Router(String node, TrustStore trust, List<Endpoint> endpoints) {
        this.node = node;
        this.trust = trust;
        this.endpoints = List.copyOf(endpoints);
    }

    @Override
    public void handle(HttpExchange exchange) {
        long began = System.nanoTime();
        try (exchange) {
            var call = new Call((HttpsExchange) exchange, node);
            try {
                route(call);
            } catch (ProblemException e) {
                call.problems(e.status(), e.problems());
            } catch (IOException e) {
                // The caller went away, or the disk failed; only the second needs words.
                if (call.status() < 0) {
                    fault(call, e);
                }
            } catch (RuntimeException e) {
                fault(call, e);
            } finally {
                log(exchange, call.pin(), began);
            }
        } catch (IOException callerGone) {
            Log.info("answer not taken: " + exchange.getRemoteAddress() + " " + callerGone.getMessage());
        }
    }

    private void route(Call call) throws IOException {
        List<String> path;
        try {
            path = call.path();
        } catch (IllegalArgumentException e) {
            throw call.malformed("The path is not properly encoded.");
        }
        String shown = "/" + String.join("/", path);
        List<Endpoint> here =
                endpoints.stream().filter(endpoint -> endpoint.matches(path)).toList();
        if (here.isEmpty()) {
            throw new ProblemException(ServerProblem.NO_SUCH_PATH, "node", node, "path", shown);
        }
        Endpoint endpoint = here.stream()
                .filter(each -> each.method().equals(call.method()))
                .findFirst()
                .orElseThrow(() -> {
                    String allowed = here.stream().map(Endpoint::method).collect(Collectors.joining(", "));
                    call.header("Allow", allowed);
                    return new ProblemException(
                            ServerProblem.METHOD,
                            "node",
                            node,
                            "method",
                            call.method(),
                            "path",
                            shown,
                            "allowed",
                            allowed);
                });
        String pin = call.pin();
        switch (endpoint.access()) {
            case ANYBODY -> {}
            case ANY_CERTIFICATE -> {
                if (pin == null) {
                    throw new ProblemException(ServerProblem.NO_CERTIFICATE, "node", node);
                }
            }
            case TRUSTED -> {
                if (pin == null || !trust.trusts(pin)) {
                    throw new ProblemException(TrustProblem.NOT_TRUSTED, "node", node);
                }
            }
        }
        endpoint.answer().to(call);
    }

    private void fault(Call call, Exception e) throws IOException {
        String reference =
                HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        Log.fault("reference " + reference, e);
        call.problems(500, List.of(Problem.of(NodeProblem.INTERNAL, "node", node, "reference", reference)));
    }

    private static void log(HttpExchange exchange, @Nullable String pin, long began) {
        Log.info(exchange.getRemoteAddress().getAddress().getHostAddress() + " "
                + (pin == null ? "-" : pin.substring(0, 12)) + " " + exchange.getRequestMethod() + " "
                + exchange.getRequestURI().getRawPath() + " " + exchange.getResponseCode() + " "
                + TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began) + " ms");
    }
}
