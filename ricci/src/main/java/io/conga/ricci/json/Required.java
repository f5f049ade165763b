package io.conga.ricci.json;

import java.lang.reflect.RecordComponent;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a request left out: a component that is null though its record does not say {@code @Nullable}. Jackson
 * itself knows nothing of the annotation, and a missing field would surface deep in a handler.
 */
public final class Required {

    private Required() {}

    /** @return JSON path of the first missing value; null where all are there */
    public static @Nullable String missing(Object value) {
        return missing(value, "");
    }

    private static @Nullable String missing(Object value, String path) {
        return switch (value) {
            case Record node -> inRecord(node, path);
            case Iterable<?> items -> {
                int index = 0;
                for (Object item : items) {
                    String found = missing(item, path + "[" + index++ + "]");
                    if (found != null) {
                        yield found;
                    }
                }
                yield null;
            }
            case Map<?, ?> map -> {
                for (var entry : map.entrySet()) {
                    String found = missing(entry.getValue(), path + "." + entry.getKey());
                    if (found != null) {
                        yield found;
                    }
                }
                yield null;
            }
            default -> null;
        };
    }

    private static @Nullable String inRecord(Record node, String path) {
        for (RecordComponent component : node.getClass().getRecordComponents()) {
            String name = path.isEmpty() ? component.getName() : path + "." + component.getName();
            Object value;
            try {
                value = component.getAccessor().invoke(node);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
            if (value == null) {
                if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                    return name;
                }
            } else {
                String found = missing(value, name);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}
