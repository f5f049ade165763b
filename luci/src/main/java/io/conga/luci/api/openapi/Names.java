package io.conga.luci.api.openapi;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What types are called in the API's description. A top-level type keeps its name; a nested one carries that of its
 * owner ({@code ScopeKind}); one of a sealed family that of the family ({@code StartClusterIntent}); a list
 * {@code ItemsOfUser}.
 */
final class Names {

    private final Map<String, Type> taken = new HashMap<>();

    /** The name; an error where two types would share it. */
    String of(Type type) {
        String name = name(type);
        Type other = taken.putIfAbsent(name, type);
        if (other != null && !other.equals(type)) {
            throw new IllegalStateException(
                    "Rename one of " + type + " and " + other + ": both are " + name + " in the API");
        }
        return name;
    }

    private static String name(Type type) {
        if (type instanceof ParameterizedType generic) {
            var name = new StringBuilder(name(generic.getRawType()));
            for (Type argument : generic.getActualTypeArguments()) {
                name.append("Of").append(name(argument));
            }
            return name.toString();
        }
        Class<?> plain = (Class<?>) type;
        Optional<Class<?>> family = family(plain);
        if (family.isPresent() && !family.get().equals(plain)) {
            String end = family.get().getSimpleName();
            return plain.getSimpleName().endsWith(end) ? plain.getSimpleName() : plain.getSimpleName() + end;
        }
        Class<?> owner = plain.getEnclosingClass();
        return owner == null ? plain.getSimpleName() : name(owner) + plain.getSimpleName();
    }

    /** The sealed interface whose {@code type} property tells this type from its siblings. */
    static Optional<Class<?>> family(Class<?> type) {
        Deque<Class<?>> open = new ArrayDeque<>();
        open.add(type);
        while (!open.isEmpty()) {
            Class<?> next = open.remove();
            if (next.isInterface() && next.isAnnotationPresent(JsonSubTypes.class)) {
                return Optional.of(next);
            }
            open.addAll(java.util.List.of(next.getInterfaces()));
        }
        return Optional.empty();
    }
}
