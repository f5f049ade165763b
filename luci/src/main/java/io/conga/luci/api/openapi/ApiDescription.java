package io.conga.luci.api.openapi;

import static io.conga.luci.api.openapi.Schemas.schema;

import io.conga.luci.problem.ProblemBody;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The API as an OpenAPI 3.1 document, made of the controllers themselves: sorted, and the same bytes every time, for it
 * is committed as docs/openapi.json and a test fails when it drifts.
 */
@Component
final class ApiDescription {

    private static final String ABOUT = """
            Sign in with POST /api/v1/session; the session is the cookie CONGA_SESSION. Every method but GET must carry the \
            value of the cookie XSRF-TOKEN in the header X-XSRF-TOKEN. Every refusal is a problem (application/problem+json) \
            with code, what, why and remedy. What a user may not see is answered as if it did not exist.""";

    private final RequestMappingHandlerMapping endpoints;

    ApiDescription(RequestMappingHandlerMapping requestMappingHandlerMapping) {
        this.endpoints = requestMappingHandlerMapping;
    }

    /** The document as UTF-8, indented, keys sorted, with a line feed at its end. */
    byte[] json() {
        var schemas = new Schemas();
        var paths = new TreeMap<String, Object>();
        endpoints.getHandlerMethods().forEach((mapping, method) -> {
            for (String path : mapping.getPatternValues()) {
                if (path.startsWith("/api/")) {
                    for (RequestMethod verb : mapping.getMethodsCondition().getMethods()) {
                        operations(paths, path)
                                .put(
                                        verb.name().toLowerCase(Locale.ROOT),
                                        new Endpoint(method.getMethod(), schemas).operation());
                    }
                }
            }
        });
        var problem = schema(
                "description",
                "A problem, with its remedy.",
                "content",
                schema(ProblemBody.MEDIA_TYPE, schema("schema", schemas.of(ProblemBody.class))));
        var document = schema(
                "openapi", "3.1.0",
                "info", schema("title", "Conga", "version", "v1", "description", ABOUT),
                "paths", paths,
                "security", List.of(schema("session", List.of())),
                "components",
                        schema(
                                "schemas", schemas.components(),
                                "responses", schema("Problem", problem),
                                "securitySchemes",
                                        schema(
                                                "session",
                                                schema("type", "apiKey", "in", "cookie", "name", "CONGA_SESSION"))));
        String text = JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsString(document);
        return (text.replace("\r\n", "\n") + "\n").getBytes(StandardCharsets.UTF_8);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> operations(Map<String, Object> paths, String path) {
        return (Map<String, Object>) paths.computeIfAbsent(path, added -> new TreeMap<String, Object>());
    }
}
