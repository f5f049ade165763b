package io.conga.luci.api;

import io.conga.luci.Browser;
import io.conga.luci.Browser.Answer;
import io.conga.luci.TestLuci;
import io.conga.luci.TestUsers;
import io.conga.luci.api.Operations.Operation;
import io.conga.luci.users.Grant;
import io.conga.luci.users.Role;
import io.conga.luci.users.Scope;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Walks over every endpoint of the API with everything that is wrong: each answer is a problem with its remedy. */
@Tag("component")
class BadInputTest {

    private static final String TOO_LARGE = "{\"name\":\"" + "x".repeat(1024 * 1024) + "\"}";
    private static final AtomicInteger REQUESTS = new AtomicInteger();

    @TempDir
    static Path data;

    private static TestLuci luci;
    private static Browser admin;
    private static Browser outsider;
    private static Browser nobody;
    private static Operations operations;

    @BeforeAll
    static void start() {
        luci = TestLuci.start(data);
        TestUsers.addAdministrator(luci);
        TestUsers.add(luci, "outsider", new Grant(Role.ADMINISTRATOR, Scope.system("somewhere else")));
        admin = TestUsers.signedIn(luci, "admin");
        outsider = TestUsers.signedIn(luci, "outsider");
        nobody = new Browser(luci);
        operations = new Operations(nobody.get("/openapi").json());
    }

    @AfterAll
    static void stop() {
        System.out.println(
                "bad input: " + REQUESTS + " requests to " + operations.all().size() + " operations");
        List.of(admin, outsider, nobody).forEach(Browser::close);
        luci.close();
    }

    @Test
    void bodiesThatAreNoneOrDoNotFit() {
        var softly = new SoftAssertions();
        for (Operation operation :
                operations.all().stream().filter(Operation::hasBody).toList()) {
            String path = operation.at("no-such-id");
            // An empty change, of something that is not there.
            problem(softly, operation, "{}", Set.of(400, 404, 422), admin.send(operation.method(), path, "{}"));
            for (String body : List.of(
                    "", "{", "[]", "12", "\"text\"", "null", "{\"noSuchField\":1}", "{} {}", "\0", "[".repeat(2000))) {
                problem(softly, operation, body, Set.of(400, 422), admin.send(operation.method(), path, body));
            }
            for (String body : operations.misfits(operation)) {
                problem(softly, operation, body, Set.of(400, 422), admin.send(operation.method(), path, body));
            }
            problem(softly, operation, "large", Set.of(413), admin.send(operation.method(), path, TOO_LARGE));
            problem(
                    softly,
                    operation,
                    "large, in chunks",
                    Set.of(413),
                    admin.send(request(operation, path)
                            .method(
                                    operation.method(),
                                    HttpRequest.BodyPublishers.ofInputStream(
                                            () -> new ByteArrayInputStream(TOO_LARGE.getBytes(StandardCharsets.UTF_8))))
                            .build()));
            problem(
                    softly,
                    operation,
                    "no JSON",
                    Set.of(415),
                    admin.send(request(operation, path)
                            .setHeader("Content-Type", "text/plain")
                            .method(operation.method(), HttpRequest.BodyPublishers.ofString("name=a"))
                            .build()));
        }
        softly.assertAll();
    }

    @Test
    void parametersThatDoNotFit() {
        var softly = new SoftAssertions();
        for (Operation operation : operations.all()) {
            String path = operation.at("no-such-id");
            String separator = path.contains("?") ? "&" : "?";
            var queries = new java.util.ArrayList<>(List.of("noSuchParameter=1", "q=%00"));
            for (Map.Entry<String, tools.jackson.databind.JsonNode> parameter : operations.query(operation)) {
                List<String> values = switch (parameter.getValue().path("type").asString()) {
                    case "integer" -> List.of("abc", "-1", "99999999999");
                    case "boolean" -> List.of("perhaps");
                    default -> parameter.getValue().has("enum") ? List.of("NO_SUCH_VALUE") : List.<String>of();
                };
                values.forEach(value -> queries.add(parameter.getKey() + "=" + value));
            }
            for (String query : queries) {
                problem(
                        softly,
                        operation,
                        query,
                        Set.of(400, 404, 422),
                        admin.send(operation.method(), path + separator + query, operation.hasBody() ? "{}" : null));
            }
        }
        softly.assertAll();
    }

    @Test
    void idsThatAreNone() {
        var softly = new SoftAssertions();
        for (Operation operation :
                operations.all().stream().filter(Operation::hasId).toList()) {
            for (String id : List.of(
                    "no-such-id", "%00", "..%2f..%2fetc", "a%20b", "%C3%A9", "'%20or%201=1--", "x".repeat(3000))) {
                Answer answer = admin.send(operation.method(), operation.at(id), operation.hasBody() ? "{}" : null);
                problem(softly, operation, id, Set.of(400, 404, 422), answer);
            }
        }
        softly.assertAll();
    }

    @Test
    void methodsThatAreNotThere() {
        var softly = new SoftAssertions();
        for (Operation operation : operations.all()) {
            for (String method : List.of("GET", "POST", "PUT", "PATCH", "DELETE")) {
                if (!operation.methods().contains(method)) {
                    String path = operation.at("no-such-id");
                    // /clusters/discover is an id to GET /clusters/{id}: there is no such cluster.
                    Set<Integer> refused = operations.reached(method, path) ? Set.of(400, 404, 422) : Set.of(405);
                    problem(softly, operation, method, refused, admin.send(method, path, "{}"));
                }
            }
        }
        for (String path : List.of("/no-such-path", "/users/a/b/c", "/session/", "/SESSION")) {
            for (String method : List.of("GET", "POST", "DELETE")) {
                check(softly, method + " " + path, Set.of(404), admin.send(method, path, "{}"));
            }
        }
        softly.assertAll();
    }

    @Test
    void withoutASession() {
        var softly = new SoftAssertions();
        for (Operation operation : operations.all()) {
            if (!operation.anybody()) {
                problem(
                        softly,
                        operation,
                        "no session",
                        Set.of(401),
                        nobody.send(operation.method(), operation.at("id"), "{"));
            }
        }
        softly.assertAll();
    }

    @Test
    void withoutThePagesToken() {
        var softly = new SoftAssertions();
        for (Operation operation :
                operations.all().stream().filter(Operation::unsafe).toList()) {
            Answer answer = admin.send(HttpRequest.newBuilder(uri(operation.at("no-such-id")))
                    .header("Content-Type", "application/json")
                    .method(operation.method(), HttpRequest.BodyPublishers.ofString("{}"))
                    .build());
            problem(softly, operation, "no token", Set.of(403), answer);
            softly.assertThat(answer.code()).isEqualTo("request.csrf");
        }
        softly.assertAll();
    }

    /** Permission is asked before the body is read, so a broken body tells an outsider nothing. */
    @Test
    void withoutPermission() {
        var softly = new SoftAssertions();
        for (Operation operation : operations.all()) {
            if (operation.anybody() || operation.needs().startsWith("For ")) {
                continue;
            }
            boolean each = operation.needs().contains(" each ");
            if (each && (operation.streams() || !operation.hasId())) {
                continue;
            }
            Set<Integer> refused = operation.needs().endsWith("on everything.")
                    ? Set.of(403)
                    : each ? Set.of(400, 404, 422) : Set.of(404);
            problem(
                    softly,
                    operation,
                    "no permission",
                    refused,
                    outsider.send(operation.method(), operation.at("not-mine"), "{"));
        }
        softly.assertAll();
    }

    private static void problem(
            SoftAssertions softly, Operation operation, String with, Set<Integer> statuses, Answer answer) {
        String shortly = with.length() > 60 ? with.substring(0, 60) + "…" : with;
        check(softly, operation + " with " + shortly, statuses, answer);
    }

    private static void check(SoftAssertions softly, String what, Set<Integer> statuses, Answer answer) {
        REQUESTS.incrementAndGet();
        softly.assertThat(answer.status()).as("%s: %s", what, answer.text()).isIn(statuses);
        if (answer.status() < 400) {
            return;
        }
        softly.assertThat(answer.headers().get("content-type"))
                .as(what)
                .singleElement()
                .asString()
                .startsWith("application/problem+json");
        softly.assertThat(answer.text())
                .as(what)
                .doesNotContain("Exception", "io.conga", "org.spring", "tools.jackson", "\\tat ", "java.");
        for (String part : List.of("code", "what", "why", "remedy")) {
            softly.assertThat(answer.json().path(part).asString(""))
                    .as("%s: %s of %s", what, part, answer.text())
                    .isNotBlank()
                    .doesNotContain("{}")
                    .doesNotContainPattern("\\{[a-z]+}");
        }
        softly.assertThat(answer.json().path("problems").size()).as(what).isPositive();
        softly.assertThat(answer.json().path("status").asInt()).as(what).isEqualTo(answer.status());
    }

    private static HttpRequest.Builder request(Operation operation, String path) {
        return HttpRequest.newBuilder(uri(path))
                .header("X-XSRF-TOKEN", admin.cookie("XSRF-TOKEN"))
                .header("Content-Type", "application/json");
    }

    private static URI uri(String path) {
        return URI.create(luci.address() + "/api/v1" + path);
    }
}
