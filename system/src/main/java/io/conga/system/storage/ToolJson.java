package io.conga.system.storage;

import io.conga.system.exec.UnreadableException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A tool's JSON. Tools print numbers and booleans as such or as text, by version; what is not there, null or empty is null. */
final class ToolJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private ToolJson() {}

    /** @throws UnreadableException where it is no JSON object */
    static JsonNode object(String text) {
        JsonNode node;
        try {
            node = MAPPER.readTree(text);
        } catch (JacksonException broken) {
            throw new UnreadableException("it is not JSON: " + broken.getOriginalMessage());
        }
        if (node == null || !node.isObject()) {
            throw new UnreadableException("it is not a JSON object");
        }
        return node;
    }

    /** The objects of a list; none where the list is not there. */
    static List<JsonNode> list(JsonNode node, String name) {
        JsonNode found = node.get(name);
        var objects = new ArrayList<JsonNode>();
        if (found == null || found.isNull()) {
            return objects;
        }
        if (!found.isArray()) {
            throw new UnreadableException(name + " is not a list");
        }
        for (JsonNode each : found) {
            if (!each.isObject()) {
                throw new UnreadableException(name + " has an element that is no object");
            }
            objects.add(each);
        }
        return objects;
    }

    static @Nullable String text(JsonNode node, String name) {
        JsonNode found = node.get(name);
        if (found == null || !found.isValueNode() || found.isNull()) {
            return null;
        }
        String text = found.asString("").strip();
        return text.isEmpty() ? null : text;
    }

    static String required(JsonNode node, String name) {
        String text = text(node, name);
        if (text == null) {
            throw new UnreadableException(name + " is missing");
        }
        return text;
    }

    static long number(JsonNode node, String name, long otherwise) {
        String text = text(node, name);
        if (text == null) {
            return otherwise;
        }
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException none) {
            throw new UnreadableException(name + " is no number: " + text);
        }
    }

    static @Nullable Double decimal(JsonNode node, String name) {
        String text = text(node, name);
        if (text == null) {
            return null;
        }
        try {
            double value = Double.parseDouble(text);
            return Double.isFinite(value) ? value : null;
        } catch (NumberFormatException none) {
            throw new UnreadableException(name + " is no number: " + text);
        }
    }

    static boolean flag(JsonNode node, String name) {
        String text = text(node, name);
        return text != null && (text.equals("true") || text.equals("1"));
    }
}
