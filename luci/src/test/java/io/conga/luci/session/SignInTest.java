package io.conga.luci.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.conga.luci.Browser;
import io.conga.luci.TestClock;
import io.conga.luci.TestLuci;
import io.conga.luci.TestUsers;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In and out, against the real application. */
@Tag("component")
class SignInTest {

    private static final TestClock CLOCK = new TestClock();

    @TempDir
    static Path data;

    private static TestLuci luci;

    @BeforeAll
    static void start() {
        luci = TestLuci.start(data, CLOCK);
        TestUsers.addAdministrator(luci);
    }

    @AfterAll
    static void stop() {
        luci.close();
    }

    @Test
    void aSessionBeginsAndEnds() {
        try (var browser = new Browser(luci)) {
            assertThat(browser.get("/settings").code()).isEqualTo("request.not-signed-in");
            var answer = browser.signIn(" ADMIN ", TestUsers.PASSWORD);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.json().at("/user/permissions/everything").size()).isEqualTo(5);
            assertThat(answer.headers().get("set-cookie"))
                    .anySatisfy(cookie -> assertThat(cookie)
                            .startsWith("CONGA_SESSION=")
                            .contains("HttpOnly", "SameSite=Strict")
                            .doesNotContain("Secure"));
            assertThat(browser.get("/settings").status()).isEqualTo(200);
            assertThat(browser.delete("/session").status()).isEqualTo(204);
            assertThat(browser.get("/settings").code()).isEqualTo("request.not-signed-in");
            assertThat(browser.get("/session").json().path("signedIn").asBoolean())
                    .isFalse();
        }
    }

    @Test
    void theSessionIdAndThePagesTokenChangeAtSignIn() {
        try (var browser = TestUsers.signedIn(luci, "admin")) {
            String session = browser.cookie("CONGA_SESSION");
            String token = browser.cookie("XSRF-TOKEN");
            browser.signIn("admin", TestUsers.PASSWORD);
            assertThat(browser.cookie("CONGA_SESSION")).isNotEmpty().isNotEqualTo(session);
            assertThat(browser.cookie("XSRF-TOKEN")).isNotEmpty().isNotEqualTo(token);
        }
    }

    @Test
    void aSessionEndsAfterHalfAnHourWithoutARequest() {
        try (var browser = TestUsers.signedIn(luci, "admin")) {
            CLOCK.forward(Duration.ofMinutes(30).minusSeconds(1));
            assertThat(browser.get("/settings").status()).isEqualTo(200);
            CLOCK.forward(Duration.ofMinutes(30).minusSeconds(1));
            assertThat(browser.get("/settings").status()).isEqualTo(200);
            CLOCK.forward(Duration.ofMinutes(30));
            assertThat(browser.get("/settings").code()).isEqualTo("request.not-signed-in");
        }
    }

    @Test
    void aSessionEndsAfterTwelveHoursHoweverBusy() {
        try (var browser = TestUsers.signedIn(luci, "admin")) {
            Duration step = Duration.ofMinutes(20);
            for (Duration age = step; age.compareTo(Duration.ofHours(12)) < 0; age = age.plus(step)) {
                CLOCK.forward(step);
                assertThat(browser.get("/settings").status()).isEqualTo(200);
            }
            CLOCK.forward(step);
            assertThat(browser.get("/settings").status()).isEqualTo(401);
        }
    }

    @Test
    void withoutThePagesTokenNothingChanges() {
        try (var browser = TestUsers.signedIn(luci, "admin")) {
            for (String token : List.of("", "wrong", "5b4017b6-c1e2-485a-afeb-172441ddd029")) {
                var answer = browser.send(HttpRequest.newBuilder(URI.create(luci.address() + "/api/v1/session"))
                        .header("X-XSRF-TOKEN", token)
                        .DELETE()
                        .build());
                assertThat(answer.status()).isEqualTo(403);
                assertThat(answer.code()).isEqualTo("request.csrf");
            }
            assertThat(browser.get("/settings").status()).isEqualTo(200);
        }
    }

    @Test
    void aPasswordChangeEndsTheOtherSessions() {
        TestUsers.add(luci, "hong");
        try (var here = TestUsers.signedIn(luci, "hong");
                var there = TestUsers.signedIn(luci, "hong")) {
            assertThat(here.post("/session/password", Map.of("current", "wrong", "next", "another long one"))
                            .json()
                            .path("field")
                            .asString())
                    .isEqualTo("current");
            assertThat(here.post("/session/password", Map.of("current", TestUsers.PASSWORD, "next", "hong12"))
                            .code())
                    .isEqualTo("request.weak-password");
            assertThat(here.post("/session/password", Map.of("current", TestUsers.PASSWORD, "next", "another long one"))
                            .status())
                    .isEqualTo(204);
            assertThat(here.get("/settings").status()).isEqualTo(200);
            assertThat(there.get("/settings").status()).isEqualTo(401);
        }
    }

    @Test
    void failuresForOneNameWaitLongerAndLonger() {
        TestUsers.add(luci, "kim");
        try (var browser = new Browser(luci)) {
            for (int i = 0; i < 5; i++) {
                assertThat(browser.signIn("kim", "wrong").code()).isEqualTo("request.bad-credentials");
            }
            var throttled = browser.signIn("kim", TestUsers.PASSWORD);
            assertThat(throttled.status()).isEqualTo(429);
            assertThat(throttled.json().at("/parameters/seconds").asString()).isEqualTo("1");
            assertThat(throttled.headers().get("retry-after")).containsExactly("1");
            CLOCK.forward(Duration.ofSeconds(1));
            assertThat(browser.signIn("kim", "wrong").code()).isEqualTo("request.bad-credentials");
            assertThat(browser.signIn("kim", "wrong")
                            .json()
                            .at("/parameters/seconds")
                            .asString())
                    .isEqualTo("2");
            CLOCK.forward(Duration.ofSeconds(2));
            assertThat(browser.signIn("kim", TestUsers.PASSWORD).status()).isEqualTo(200);
            assertThat(browser.signIn("kim", "wrong").code())
                    .as("a good one forgets the failures")
                    .isEqualTo("request.bad-credentials");
        }
    }

    @Test
    void failuresFromOneAddressWaitWhateverTheName() {
        CLOCK.forward(Duration.ofHours(1));
        try (var browser = new Browser(luci)) {
            int failures = 0;
            while (browser.signIn("nobody" + failures, "wrong").status() == 401) {
                failures++;
            }
            assertThat(failures).isEqualTo(20);
            assertThat(browser.signIn("admin", TestUsers.PASSWORD).code()).isEqualTo("request.throttled");
        }
        CLOCK.forward(Duration.ofHours(1));
        TestUsers.signedIn(luci, "admin").close();
    }

    @Test
    void securityHeadersAreEverywhere() {
        try (var browser = new Browser(luci)) {
            for (String path : List.of("/session", "/nothing")) {
                assertThat(browser.get(path).headers())
                        .containsKeys("content-security-policy", "x-content-type-options", "referrer-policy")
                        .containsEntry("cache-control", List.of("no-store"));
            }
        }
    }
}
