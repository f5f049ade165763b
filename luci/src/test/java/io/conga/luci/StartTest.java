package io.conga.luci;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** luci starts, answers, and refuses what it does not know. */
@Tag("component")
class StartTest {

    @Test
    void answersWithProblems(@TempDir Path data) throws Exception {
        try (TestLuci luci = TestLuci.start(data);
                HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create(luci.address() + "/api/v1/settings"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(answer.body()).contains("request.not-signed-in", "remedy");
            answer = client.send(
                    HttpRequest.newBuilder(URI.create(luci.address() + "/api/v1/nothing"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).contains("request.no-such-path", "/api/v1/nothing");
        }
    }

    @Test
    void refusesAnUnknownKey(@TempDir Path data) {
        assertThatThrownBy(() -> TestLuci.start(data, "--luci.sesion.idle=5m"))
                .hasStackTraceContaining("luci.sesion.idle");
    }
}
