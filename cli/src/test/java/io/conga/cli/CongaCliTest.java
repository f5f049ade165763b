package io.conga.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The commands against a small real HTTP server that answers by script: what is printed, and the exit code. */
class CongaCliTest {

    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private HttpServer luci;
    private String address;

    @BeforeEach
    void start() throws IOException {
        luci = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        luci.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            String answer = answers.get(path);
            byte[] body = (answer == null ? """
                            {"code":"request.not-found","what":"There is no such thing.","why":"It was removed.","remedy":"Choose again."}""" : answer).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer == null ? 404 : 200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        luci.start();
        address = "http://127.0.0.1:" + luci.getAddress().getPort();
    }

    @AfterEach
    void stop() {
        luci.stop(0);
    }

    @Test
    void clustersAreATable() {
        answers.put("/api/v1/clusters", """
                {"items":[{"id":"1","name":"alpha","health":"OK","quorate":true,"members":3,"online":2,"resources":4,"running":4,"failed":0,"seenBy":"node1","stale":true}]}""");
        Run run = run("clusters", "--server", address);
        assertThat(run.code).isZero();
        assertThat(run.out).contains("alpha  OK      yes     2/3     4/4      0       node1 (stale)");
    }

    @Test
    void aProblemIsPrintedWithItsRemedy() {
        Run run = run("systems", "--server", address);
        assertThat(run.code).isEqualTo(1);
        assertThat(run.err)
                .contains("There is no such thing.", "remedy: Choose again.")
                .doesNotContain("at io.conga");
    }

    @Test
    void noServerIsSaidPlainly() {
        luci.stop(0);
        Run run = run("clusters", "--server", address);
        assertThat(run.code).isEqualTo(1);
        assertThat(run.err).contains("luci does not answer at " + address);
    }

    @Test
    void anUnknownOptionIsRefused() {
        Run run = run("clusters", "--servr", address);
        assertThat(run.code).isEqualTo(2);
        assertThat(run.err).contains("--servr");
    }

    private record Run(int code, String out, String err) {}

    private static Run run(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        int code = CongaCli.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
        return new Run(code, out.toString(), err.toString());
    }
}
