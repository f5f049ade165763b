package io.conga.luci.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.conga.luci.Browser;
import io.conga.luci.TestClock;
import io.conga.luci.TestLuci;
import io.conga.luci.TestUsers;
import io.conga.luci.users.Grant;
import io.conga.luci.users.Role;
import io.conga.luci.users.Scope;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same on PostgreSQL: every script of db/migration, and what the stores ask. */
@Tag("component")
class PostgresTest {

    @Test
    void luciRunsOnPostgres(@TempDir Path data) throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
                TestLuci luci = TestLuci.start(
                        data,
                        new TestClock(),
                        "--luci.database.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                        "--luci.database.user=postgres")) {
            assertThat(data).isEmptyDirectory();
            TestUsers.addAdministrator(luci);
            TestUsers.add(luci, "viewer", new Grant(Role.VIEWER, Scope.cluster("one")));
            try (Browser admin = TestUsers.signedIn(luci, "admin");
                    Browser viewer = TestUsers.signedIn(luci, "viewer")) {
                var made = admin.post("/users", Map.of("name", "new.user", "grants", List.of()));
                assertThat(made.status()).isEqualTo(201);
                String id = made.json().at("/user/id").asString();
                assertThat(admin.patch("/users/" + id, Map.of("enabled", false)).status())
                        .isEqualTo(200);
                assertThat(admin.delete("/users/" + id).status()).isEqualTo(204);
                assertThat(admin.get("/audit?q=new.user").json().path("total").asInt())
                        .isEqualTo(3);
                assertThat(admin.get("/audit?q=new_user").json().path("total").asInt())
                        .isZero();
                assertThat(admin.get("/search?q=view").json().path("total").asInt())
                        .isEqualTo(1);
                assertThat(viewer.get("/audit").json().path("items"))
                        .allSatisfy(entry ->
                                assertThat(entry.path("user").asString()).isEqualTo("viewer"));
                for (int i = 0; i < 5; i++) {
                    assertThat(viewer.signIn("viewer", "wrong").status()).isEqualTo(401);
                }
                assertThat(viewer.signIn("viewer", "wrong").status()).isEqualTo(429);
            }
        }
    }
}
