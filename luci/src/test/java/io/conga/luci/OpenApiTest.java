package io.conga.luci;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * docs/openapi.json is what luci answers. After a change of the API write it anew:
 *
 * <pre>mvn -B -pl luci -am test -Dtest.groups=component -Dtest.excluded= -Dtest=OpenApiTest -Dopenapi.write=true</pre>
 */
@Tag("component")
class OpenApiTest {

    private static final Path COMMITTED = Path.of("..", "docs", "openapi.json");

    @Test
    void theCommittedDescriptionIsTheApi(@TempDir Path data) throws Exception {
        String served;
        try (TestLuci luci = TestLuci.start(data);
                HttpClient client = HttpClient.newHttpClient()) {
            served = client.send(
                            HttpRequest.newBuilder(URI.create(luci.address() + "/api/v1/openapi"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        }
        if (Boolean.getBoolean("openapi.write")) {
            Files.writeString(COMMITTED, served);
        }
        assertThat(served)
                .as("run this test with -Dopenapi.write=true, and commit docs/openapi.json")
                .isEqualTo(Files.readString(COMMITTED));
    }
}
