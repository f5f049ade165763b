package io.conga.luci.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.conga.luci.Browser;
import io.conga.luci.TestLuci;
import io.conga.luci.TestUsers;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Whose address luci sees behind a reverse proxy, and whom it believes. */
@Tag("component")
class ProxyTest {

    private static final String PERSON = "192.0.2.7";

    @TempDir
    Path data;

    @Test
    void ofAKnownProxyThePersonsAddressIsBelieved() {
        assertThat(addressInTheAudit("--luci.listen.proxies=127.0.0.1")).isEqualTo(PERSON);
    }

    @Test
    void nobodyElseIsBelieved() {
        assertThat(addressInTheAudit("--luci.listen.proxies=192.0.2.1")).isEqualTo("127.0.0.1");
    }

    private String addressInTheAudit(String proxies) {
        try (TestLuci luci = TestLuci.start(data, proxies)) {
            TestUsers.addAdministrator(luci);
            try (var browser = new Browser(luci)) {
                var answer = browser.send(HttpRequest.newBuilder(URI.create(luci.address() + "/api/v1/session"))
                        .header("X-XSRF-TOKEN", browser.cookie("XSRF-TOKEN"))
                        .header("Content-Type", "application/json")
                        .header("X-Forwarded-For", PERSON)
                        .POST(HttpRequest.BodyPublishers.ofString(JsonMapper.shared()
                                .writeValueAsString(Map.of("name", "admin", "password", TestUsers.PASSWORD))))
                        .build());
                assertThat(answer.status()).isEqualTo(200);
                return browser.get("/audit").json().at("/items/0/address").asString();
            }
        }
    }
}
