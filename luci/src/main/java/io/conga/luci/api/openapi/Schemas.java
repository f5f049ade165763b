package io.conga.luci.api.openapi;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * JSON schemas of what the API reads and writes: records, enums, sealed families, lists and maps. A record's components
 * are required unless they are {@code @Nullable}, which is also what {@code web.RequiredComponents} holds requests to.
 */
final class Schemas {

    private final Names names = new Names();
    private final Map<String, Object> components = new TreeMap<>();

    /** Everything that was described, by name. */
    Map<String, Object> components() {
        return components;
    }

    /** A type, by reference where it has a name. */
    Map<String, Object> of(Type type) {
        return of(type, Map.of());
    }

    private Map<String, Object> of(Type type, Map<TypeVariable<?>, Type> bound) {
        return switch (type) {
            case Class<?> plain -> plain(plain);
            case TypeVariable<?> variable -> of(Objects.requireNonNull(bound.get(variable)), bound);
            case ParameterizedType generic -> generic(generic, bound);
            default -> throw new IllegalStateException("no schema for " + type);
        };
    }

    private Map<String, Object> generic(ParameterizedType type, Map<TypeVariable<?>, Type> bound) {
        Class<?> raw = (Class<?>) type.getRawType();
        Type[] arguments = type.getActualTypeArguments();
        if (Collection.class.isAssignableFrom(raw)) {
            return schema("type", "array", "items", of(arguments[0], bound));
        }
        if (Map.class.isAssignableFrom(raw)) {
            return schema("type", "object", "additionalProperties", of(arguments[1], bound));
        }
        var inner = new java.util.HashMap<TypeVariable<?>, Type>();
        TypeVariable<?>[] variables = raw.getTypeParameters();
        for (int i = 0; i < variables.length; i++) {
            inner.put(variables[i], arguments[i]);
        }
        return reference(type, () -> record(raw, inner));
    }

    private Map<String, Object> plain(Class<?> type) {
        if (type == String.class || jsonString(type)) {
            return schema("type", "string");
        }
        if (type == boolean.class || type == Boolean.class) {
            return schema("type", "boolean");
        }
        if (type == int.class || type == Integer.class) {
            return schema("type", "integer", "format", "int32");
        }
        if (type == long.class || type == Long.class) {
            return schema("type", "integer", "format", "int64");
        }
        if (type == double.class || type == Double.class) {
            return schema("type", "number", "format", "double");
        }
        if (type == Instant.class) {
            return schema("type", "string", "format", "date-time");
        }
        if (type == Duration.class) {
            return schema("type", "string", "format", "duration");
        }
        if (type == Object.class) {
            return schema();
        }
        if (type.isEnum()) {
            return reference(
                    type,
                    () -> schema(
                            "type",
                            "string",
                            "enum",
                            Arrays.stream(type.getEnumConstants())
                                    .map(String::valueOf)
                                    .toList()));
        }
        if (type.isSealed() && type.isInterface()) {
            return reference(type, () -> family(type));
        }
        if (type.isRecord()) {
            return reference(type, () -> record(type, Map.of()));
        }
        throw new IllegalStateException(
                "no schema for " + type + ": the API speaks in records, enums and sealed families");
    }

    private static boolean jsonString(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(JsonValue.class))
                .map(Method::getReturnType)
                .anyMatch(String.class::equals);
    }

    private Map<String, Object> reference(Type type, java.util.function.Supplier<Map<String, Object>> description) {
        String name = names.of(type);
        if (!components.containsKey(name)) {
            components.put(name, Map.of()); // A type may contain itself.
            components.put(name, description.get());
        }
        return schema("$ref", "#/components/schemas/" + name);
    }

    private Map<String, Object> record(Class<?> type, Map<TypeVariable<?>, Type> bound) {
        var properties = new TreeMap<String, Object>();
        var required = new ArrayList<String>();
        Names.family(type).ifPresent(family -> {
            String property = family.getAnnotation(JsonTypeInfo.class).property();
            properties.put(property, schema("type", "string", "enum", List.of(typeName(family, type))));
            required.add(property);
        });
        for (RecordComponent component : type.getRecordComponents()) {
            Map<String, Object> schema = of(component.getGenericType(), bound);
            if (nullable(component.getAnnotatedType())) {
                schema = orNull(schema);
            } else {
                required.add(component.getName());
            }
            properties.put(component.getName(), schema);
        }
        Map<String, Object> schema = schema("type", "object", "properties", properties);
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        return schema;
    }

    private Map<String, Object> family(Class<?> type) {
        Class<?> family = Names.family(type)
                .orElseThrow(() -> new IllegalStateException(type + " has no @JsonSubTypes to tell its members apart"));
        var members = new ArrayList<Map<String, Object>>();
        var mapping = new TreeMap<String, Object>();
        for (JsonSubTypes.Type member : family.getAnnotation(JsonSubTypes.class).value()) {
            if (type.isAssignableFrom(member.value())) {
                Map<String, Object> reference = of(member.value());
                members.add(reference);
                mapping.put(member.name(), reference.get("$ref"));
            }
        }
        String property = family.getAnnotation(JsonTypeInfo.class).property();
        return schema("oneOf", members, "discriminator", schema("propertyName", property, "mapping", mapping));
    }

    private static String typeName(Class<?> family, Class<?> member) {
        return Arrays.stream(family.getAnnotation(JsonSubTypes.class).value())
                .filter(type -> type.value().equals(member))
                .map(JsonSubTypes.Type::name)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(member + " is not named in @JsonSubTypes of " + family));
    }

    private static Map<String, Object> orNull(Map<String, Object> schema) {
        if (schema.get("type") instanceof String type) {
            var either = new TreeMap<>(schema);
            either.put("type", List.of(type, "null"));
            return either;
        }
        return schema("anyOf", List.of(schema, schema("type", "null")));
    }

    private static boolean nullable(AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class);
    }

    /** A sorted map of alternating keys and values. */
    static Map<String, Object> schema(Object... keysAndValues) {
        var schema = new TreeMap<String, Object>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            schema.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return schema;
    }
}
