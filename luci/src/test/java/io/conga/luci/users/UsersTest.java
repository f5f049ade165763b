package io.conga.luci.users;

import static org.assertj.core.api.Assertions.assertThat;

import io.conga.luci.Browser;
import io.conga.luci.TestLuci;
import io.conga.luci.TestUsers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Users over HTTP: made, changed, disabled, removed; one administrator stays; all of it is in the audit. */
@Tag("component")
class UsersTest {

    private static final Map<String, Object> VIEWER = Map.of("role", "VIEWER", "scope", Map.of("kind", "EVERYTHING"));

    @TempDir
    static Path data;

    private static TestLuci luci;
    private static Browser admin;

    @BeforeAll
    static void start() {
        luci = TestLuci.start(data);
        TestUsers.addAdministrator(luci);
        admin = TestUsers.signedIn(luci, "admin");
    }

    @AfterAll
    static void stop() {
        admin.close();
        luci.close();
    }

    @Test
    void aNewUserChangesTheOneTimePasswordFirst() {
        JsonNode made = admin.post("/users", Map.of("name", "lee", "grants", List.of(VIEWER)))
                .json();
        String oneTime = made.path("oneTimePassword").asString();
        assertThat(oneTime).hasSize(19);
        try (var browser = new Browser(luci)) {
            assertThat(browser.signIn("lee", oneTime)
                            .json()
                            .at("/user/mustChangePassword")
                            .asBoolean())
                    .isTrue();
            assertThat(browser.get("/overview").code()).isEqualTo("request.password-change-required");
            assertThat(browser.get("/settings").code()).isEqualTo("request.password-change-required");
            assertThat(browser.post("/session/password", Map.of("current", oneTime, "next", "lee's own secret"))
                            .status())
                    .isEqualTo(204);
            assertThat(browser.get("/overview").status()).isEqualTo(200);
            assertThat(browser.get("/users").code()).isEqualTo("request.forbidden");
        }
    }

    @Test
    void aRoleOnWhatDoesNotExistIsRefused() {
        var grant = Map.of("role", "VIEWER", "scope", Map.of("kind", "CLUSTER", "id", "no-such-cluster"));

        var answer = admin.post("/users", Map.of("name", "nobody", "grants", List.of(VIEWER, grant)));

        assertThat(answer.code()).isEqualTo("request.invalid-field");
        assertThat(answer.json().path("field").asString()).isEqualTo("grants[1].scope");
        assertThat(admin.get("/users?q=nobody").json().path("items")).isEmpty();
    }

    @Test
    void disablingEndsSessionsAtOnceAndKeepsOut() {
        TestUsers.add(luci, "park", new Grant(Role.VIEWER, Scope.EVERYTHING));
        String id = id("park");
        try (var browser = TestUsers.signedIn(luci, "park")) {
            assertThat(admin.patch("/users/" + id, Map.of("enabled", false))
                            .json()
                            .path("enabled")
                            .asBoolean())
                    .isFalse();
            assertThat(browser.get("/overview").status()).isEqualTo(401);
            assertThat(browser.signIn("park", TestUsers.PASSWORD).code()).isEqualTo("request.bad-credentials");
            admin.patch("/users/" + id, Map.of("enabled", true));
            assertThat(browser.signIn("park", TestUsers.PASSWORD).status()).isEqualTo(200);
        }
    }

    @Test
    void takenGrantsAreGoneAtOnce() {
        TestUsers.add(luci, "choi", new Grant(Role.ADMINISTRATOR, Scope.EVERYTHING));
        try (var browser = TestUsers.signedIn(luci, "choi")) {
            assertThat(browser.get("/users").status()).isEqualTo(200);
            admin.patch("/users/" + id("choi"), Map.of("grants", List.of(VIEWER)));
            assertThat(browser.get("/users").status()).isEqualTo(403);
        }
        JsonNode refused = admin.get("/audit?user=choi&outcome=REFUSED").json().at("/items/0");
        assertThat(refused.path("action").asString()).isEqualTo("access.refused");
        assertThat(refused.path("subject").asString()).isEqualTo("GET /api/v1/users");
        assertThat(refused.at("/parameters/permission").asString()).isEqualTo("MANAGE");
    }

    @Test
    void nobodyChangesThemselvesAndOneAdministratorStays() {
        String self = id("admin");
        assertThat(admin.delete("/users/" + self).code()).isEqualTo("request.conflict");
        assertThat(admin.patch("/users/" + self, Map.of("enabled", false)).code())
                .isEqualTo("request.conflict");
        TestUsers.add(luci, "second", new Grant(Role.ADMINISTRATOR, Scope.EVERYTHING));
        String id = id("second");
        try (var second = TestUsers.signedIn(luci, "second")) {
            // Each may remove the other, but whoever is left stays.
            assertThat(second.patch("/users/" + self, Map.of("grants", List.of()))
                            .status())
                    .isEqualTo(200);
            assertThat(admin.get("/users").status()).isEqualTo(403);
            luci.bean(Users.class)
                    .change(
                            io.conga.luci.audit.Audit.LUCI,
                            self,
                            null,
                            List.of(new Grant(Role.ADMINISTRATOR, Scope.EVERYTHING)));
        }
        assertThat(admin.delete("/users/" + id).status()).isEqualTo(204);
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> luci.bean(Users.class).delete(io.conga.luci.audit.Audit.LUCI, self))
                .hasMessageContaining("request.conflict");
        assertThat(admin.get("/users/" + self).status()).isEqualTo(200);
    }

    @Test
    void everyProblemOfAFormIsToldAtOnce() {
        var answer = admin.post("/users", Map.of("name", "Not A Name", "password", "short", "grants", List.of()));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json()
                        .path("problems")
                        .valueStream()
                        .map(problem -> problem.path("field").asString()))
                .containsExactly("name", "password");
        assertThat(admin.post("/users", Map.of("name", "admin", "grants", List.of()))
                        .code())
                .isEqualTo("request.already-exists");
    }

    @Test
    void theAuditKnowsWhoWhatAndFromWhere() {
        admin.post("/users", Map.of("name", "audited", "grants", List.of(VIEWER)));
        admin.delete("/users/" + id("audited"));
        JsonNode entries = admin.get("/audit?q=audited").json().path("items");
        assertThat(entries.size()).isEqualTo(2);
        assertThat(entries.get(0).path("action").asString()).isEqualTo("user.delete");
        assertThat(entries.get(1).path("action").asString()).isEqualTo("user.create");
        assertThat(entries.get(1).path("user").asString()).isEqualTo("admin");
        assertThat(entries.get(1).path("address").asString()).isEqualTo("127.0.0.1");
        assertThat(entries.get(1).path("outcome").asString()).isEqualTo("SUCCEEDED");
        assertThat(entries.get(1).at("/parameters/grants").asString()).isEqualTo("VIEWER on everything");
        try (var browser = new Browser(luci)) {
            browser.signIn("admin", "wrong");
            browser.signIn("my password typed here", "wrong");
        }
        assertThat(admin.get("/audit?outcome=REFUSED&user=admin")
                        .json()
                        .path("total")
                        .asInt())
                .isPositive();
        assertThat(admin.get("/audit?q=typed").json().path("total").asInt()).isZero();
    }

    private static String id(String name) {
        return admin.get("/users?q=" + name).json().at("/items/0/id").asString();
    }
}
