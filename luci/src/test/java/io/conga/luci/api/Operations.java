package io.conga.luci.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** The operations of an OpenAPI document, as the walk over all endpoints needs them. */
final class Operations {

    private final JsonNode document;

    Operations(JsonNode document) {
        this.document = document;
    }

    /**
     * One operation.
     *
     * @param method upper case
     * @param path below /api/v1, with its placeholders
     * @param methods all methods of that path
     * @param node its description
     */
    record Operation(String method, String path, TreeSet<String> methods, JsonNode node) {

        boolean unsafe() {
            return !method.equals("GET");
        }

        boolean anybody() {
            return node.has("security") && node.path("security").isEmpty();
        }

        boolean hasBody() {
            return node.has("requestBody");
        }

        boolean streams() {
            return node.path("responses").path("200").path("content").has("text/event-stream");
        }

        boolean hasId() {
            return path.contains("{id}");
        }

        /** What it needs, in the words of the document. */
        String needs() {
            return node.path("description").asString();
        }

        /** The path with something in the place of each placeholder. */
        String at(String id) {
            return path.replaceAll("\\{[^}]+}", java.util.regex.Matcher.quoteReplacement(id));
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    List<Operation> all() {
        var all = new ArrayList<Operation>();
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            var methods = new TreeSet<String>();
            path.getValue().propertyNames().forEach(name -> methods.add(name.toUpperCase(Locale.ROOT)));
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                all.add(new Operation(
                        operation.getKey().toUpperCase(Locale.ROOT),
                        path.getKey().replaceFirst("^/api/v1", ""),
                        methods,
                        operation.getValue()));
            }
        }
        return all;
    }

    /** Whether an operation with placeholders answers there. */
    boolean reached(String method, String path) {
        return all().stream()
                .anyMatch(operation -> operation.method().equals(method)
                        && path.matches(operation.path().replaceAll("\\{[^}]+}", "[^/]+")));
    }

    /** The query parameters: name to schema, references followed. */
    List<Map.Entry<String, JsonNode>> query(Operation operation) {
        var query = new ArrayList<Map.Entry<String, JsonNode>>();
        for (JsonNode parameter : operation.node().path("parameters")) {
            if (parameter.path("in").asString().equals("query")) {
                query.add(Map.entry(parameter.path("name").asString(), resolve(parameter.path("schema"))));
            }
        }
        return query;
    }

    /** Bodies that do not fit: each field of a type that it is not, one after another, and null where one is required. */
    List<String> misfits(Operation operation) {
        JsonNode schema = resolve(operation
                .node()
                .path("requestBody")
                .path("content")
                .path("application/json")
                .path("schema"));
        var misfits = new ArrayList<String>();
        if (schema.has("oneOf")) {
            misfits.add("{\"type\":\"noSuchType\"}");
            schema.path("discriminator").path("mapping").propertyNames().forEach(type -> {
                misfits.add("{\"type\":\"" + type + "\"}");
                misfits.add("{\"type\":\"" + type + "\",\"noSuchField\":1}");
                misfits.add("{\"type\":\"" + type + "\",\"cluster\":{\"a\":1}}");
            });
        }
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            String type = resolve(property.getValue()).path("type").toString();
            misfits.add("{\"" + property.getKey() + "\":" + (type.contains("object") ? "[1]" : "{\"a\":[1]}") + "}");
        }
        for (JsonNode required : schema.path("required")) {
            misfits.add("{\"" + required.asString() + "\":null}");
        }
        return misfits;
    }

    private JsonNode resolve(JsonNode schema) {
        String reference = schema.path("$ref").asString("");
        return reference.isEmpty() ? schema : resolve(document.at(reference.substring(1)));
    }
}
