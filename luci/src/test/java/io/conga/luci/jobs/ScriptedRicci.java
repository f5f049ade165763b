package io.conga.luci.jobs;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import io.conga.luci.trust.Fingerprint;
import io.conga.protocol.node.Membership;
import io.conga.protocol.node.NodeFacts;
import io.conga.protocol.operation.CommandRun;
import io.conga.protocol.operation.Operation;
import io.conga.protocol.operation.StepReply;
import io.conga.protocol.operation.StepRequest;
import io.conga.protocol.problem.NodeProblem;
import io.conga.protocol.problem.Problem;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManager;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A real HTTPS server that speaks ricci's protocol and does what a script says. A fake, because no real ricci can be
 * made to fail, or to lose its answer, at exactly one step; its ledger keeps the promise of the real one.
 */
final class ScriptedRicci implements AutoCloseable {

    /** What happens to a step, once; afterwards it succeeds. */
    enum Mishap {
        /** It is done, but the answer never arrives. */
        ANSWER_LOST,
        /** It is not done, and the connection is cut. */
        REQUEST_LOST,
        /** ricci dies in the middle and comes back. */
        INTERRUPTED,
        /** It takes longer than ricci waits. */
        SLOW,
        FAILS
    }

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpsServer server;
    private final Fingerprint fingerprint;
    private final String name;
    private final Map<String, Mishap> script = new ConcurrentHashMap<>();
    private final Map<String, Integer> lost = new ConcurrentHashMap<>();
    private final Map<String, StepReply> ledger = new ConcurrentHashMap<>();
    private final List<String> executed = new ArrayList<>();
    private final List<Operation> operations = new ArrayList<>();

    ScriptedRicci(String name) throws Exception {
        this.name = name;
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        var pair = generator.generateKeyPair();
        var subject = new X500Name("CN=" + name);
        X509Certificate certificate = new JcaX509CertificateConverter()
                .getCertificate(new JcaX509v3CertificateBuilder(
                                subject,
                                BigInteger.ONE,
                                Date.from(Instant.now().minus(Duration.ofDays(1))),
                                Date.from(Instant.now().plus(Duration.ofDays(1))),
                                subject,
                                pair.getPublic())
                        .build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate())));
        fingerprint = Fingerprint.of(certificate);
        var keys = KeyStore.getInstance("PKCS12");
        keys.load(null, null);
        keys.setKeyEntry("ricci", pair.getPrivate(), new char[0], new X509Certificate[] {certificate});
        var factory = KeyManagerFactory.getInstance("PKIX");
        factory.init(keys, new char[0]);
        var context = SSLContext.getInstance("TLSv1.3");
        context.init(factory.getKeyManagers(), new TrustManager[0], null);
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context) {
            @Override
            public void configure(HttpsParameters parameters) {
                parameters.setSSLParameters(new SSLParameters(null, new String[] {"TLSv1.3"}));
            }
        });
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/v1/trust", exchange -> answer(exchange, facts()));
        server.createContext("/v1/facts", exchange -> answer(exchange, facts()));
        server.createContext("/v1/steps", this::step);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    Fingerprint fingerprint() {
        return fingerprint;
    }

    void script(String step, Mishap mishap) {
        script.put(step, mishap);
    }

    /** After its mishap, so many requests for that step are lost on their way. */
    void losesAfterwards(String step, int requests) {
        lost.put(step, requests);
    }

    /** Steps that were really done, in order. */
    synchronized List<String> executed() {
        return List.copyOf(executed);
    }

    /** What was asked for, in order of execution. */
    synchronized List<Operation> operations() {
        return List.copyOf(operations);
    }

    private void step(HttpExchange exchange) throws IOException {
        if (exchange.getRequestMethod().equals("POST")) {
            var request = JSON.readValue(exchange.getRequestBody().readAllBytes(), StepRequest.class);
            String key = request.job() + "/" + request.step();
            var known = ledger.get(key);
            if (known != null
                    && known.state() != StepReply.State.INTERRUPTED
                    && known.state() != StepReply.State.RUNNING) {
                answer(exchange, known);
                return;
            }
            if (known != null && lost.merge(request.step(), -1, Integer::sum) >= 0) {
                exchange.close();
                return;
            }
            perform(exchange, request, key);
        } else {
            String path = exchange.getRequestURI().getPath();
            String key = path.substring("/v1/steps/".length());
            var known = ledger.get(key);
            if (known != null && known.state() == StepReply.State.RUNNING) {
                ledger.put(key, reply(StepReply.State.SUCCEEDED, null));
            }
            answer(exchange, known == null ? reply(StepReply.State.UNKNOWN, null) : known);
        }
    }

    private void perform(HttpExchange exchange, StepRequest request, String key) throws IOException {
        var mishap = script.remove(request.step());
        if (mishap == Mishap.REQUEST_LOST) {
            exchange.close();
            return;
        }
        synchronized (this) {
            executed.add(request.step());
            operations.add(request.operation());
        }
        var outcome = switch (mishap) {
            case null -> reply(StepReply.State.SUCCEEDED, null);
            case ANSWER_LOST, REQUEST_LOST -> reply(StepReply.State.SUCCEEDED, null);
            case INTERRUPTED -> reply(StepReply.State.INTERRUPTED, null);
            case SLOW -> reply(StepReply.State.RUNNING, null);
            case FAILS ->
                reply(
                        StepReply.State.FAILED,
                        Problem.of(
                                NodeProblem.TIMED_OUT, "what", "it", "seconds", "1", "node", name, "reason", "script"));
        };
        ledger.put(key, outcome);
        if (mishap == Mishap.ANSWER_LOST || mishap == Mishap.INTERRUPTED) {
            exchange.close();
        } else {
            answer(exchange, outcome);
        }
    }

    private static StepReply reply(StepReply.State state, @Nullable Problem problem) {
        return new StepReply(
                state,
                List.of(new CommandRun(List.of("/usr/sbin/true"), 0, "", 1)),
                problem == null ? List.of() : List.of(problem),
                true,
                Map.of());
    }

    private NodeFacts facts() {
        return new NodeFacts(
                name,
                "Test",
                "6",
                "x86_64",
                "0",
                null,
                Map.of(),
                List.of(),
                new Membership.None(),
                List.of(),
                "boot",
                Instant.now());
    }

    private static void answer(HttpExchange exchange, Object body) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            byte[] bytes = JSON.writeValueAsBytes(body);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
