package io.conga.luci.api.openapi;

import static io.conga.luci.api.openapi.Schemas.schema;

import io.conga.luci.users.Anybody;
import io.conga.luci.users.Requires;
import io.conga.luci.users.SignedIn;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** One method of a controller as an OpenAPI operation. */
final class Endpoint {

    private final Method method;
    private final Schemas schemas;

    Endpoint(Method method, Schemas schemas) {
        this.method = method;
        this.schemas = schemas;
    }

    Map<String, Object> operation() {
        String controller = method.getDeclaringClass().getSimpleName().replaceAll("Controller$", "");
        Map<String, Object> operation = schema(
                "operationId",
                controller.substring(0, 1).toLowerCase(Locale.ROOT) + controller.substring(1) + "." + method.getName(),
                "tags",
                List.of(controller),
                "description",
                permission(),
                "responses",
                responses());
        List<Map<String, Object>> parameters = parameters();
        if (!parameters.isEmpty()) {
            operation.put("parameters", parameters);
        }
        for (Parameter parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(RequestBody.class)) {
                operation.put(
                        "requestBody",
                        schema(
                                "required",
                                true,
                                "content",
                                json("application/json", parameter.getParameterizedType())));
            }
        }
        if (method.isAnnotationPresent(Anybody.class)) {
            operation.put("security", List.of());
        }
        return operation;
    }

    private String permission() {
        Requires requires = method.getAnnotation(Requires.class);
        if (requires != null) {
            return "Needs " + requires.value()
                    + switch (requires.on()) {
                        case EVERYTHING -> " on everything.";
                        case CLUSTER -> " on the cluster.";
                        case SYSTEM -> " on the system.";
                        case EACH -> " on each thing it is about.";
                    };
        }
        return method.isAnnotationPresent(SignedIn.class) ? "For whoever is signed in." : "For anybody.";
    }

    private List<Map<String, Object>> parameters() {
        var parameters = new ArrayList<Map<String, Object>>();
        for (Parameter parameter : method.getParameters()) {
            Type type = parameter.getParameterizedType();
            PathVariable path = parameter.getAnnotation(PathVariable.class);
            RequestParam query = parameter.getAnnotation(RequestParam.class);
            RequestHeader header = parameter.getAnnotation(RequestHeader.class);
            if (path != null) {
                parameters.add(
                        parameter(name(path.value(), parameter), "path", true, type, ValueConstants.DEFAULT_NONE));
            } else if (query != null) {
                parameters.add(parameter(
                        name(query.value().isEmpty() ? query.name() : query.value(), parameter),
                        "query",
                        query.required(),
                        type,
                        query.defaultValue()));
            } else if (header != null) {
                parameters.add(parameter(
                        name(header.value(), parameter), "header", header.required(), type, header.defaultValue()));
            }
        }
        parameters.sort(Comparator.comparing(parameter -> parameter.get("in") + " " + parameter.get("name")));
        return parameters;
    }

    private Map<String, Object> parameter(String name, String in, boolean required, Type type, String standard) {
        Map<String, Object> schema = schemas.of(type);
        boolean optional = !standard.equals(ValueConstants.DEFAULT_NONE);
        if (optional) {
            schema.put("default", schema.get("type") instanceof String kind ? value(kind, standard) : standard);
        }
        return schema("name", name, "in", in, "required", required && !optional, "schema", schema);
    }

    private static Object value(String kind, String text) {
        return switch (kind) {
            case "integer" -> Long.valueOf(text);
            case "boolean" -> Boolean.valueOf(text);
            default -> text;
        };
    }

    private static String name(String given, Parameter parameter) {
        return given.isEmpty() ? parameter.getName() : given;
    }

    private Map<String, Object> responses() {
        ResponseStatus status = method.getAnnotation(ResponseStatus.class);
        String code = status == null ? "200" : Integer.toString(status.value().value());
        Type type = method.getGenericReturnType();
        if (type instanceof ParameterizedType generic && generic.getRawType() == ResponseEntity.class) {
            type = generic.getActualTypeArguments()[0];
        }
        Map<String, Object> answer = schema("description", type == void.class ? "Done." : "The answer.");
        if (streams(type)) {
            answer.put("content", schema("text/event-stream", schema("schema", schema("type", "string"))));
        } else if (type == byte[].class) {
            answer.put("content", schema("image/png", schema("schema", schema("type", "string", "format", "binary"))));
        } else if (type != void.class && type != Void.class) {
            answer.put("content", json("application/json", type));
        }
        return schema(code, answer, "default", schema("$ref", "#/components/responses/Problem"));
    }

    private static boolean streams(Type type) {
        return type instanceof Class<?> plain
                && (ResponseBodyEmitter.class.isAssignableFrom(plain) || plain == StreamingResponseBody.class);
    }

    private Map<String, Object> json(String mediaType, Type type) {
        return schema(mediaType, schema("schema", schemas.of(type)));
    }
}
