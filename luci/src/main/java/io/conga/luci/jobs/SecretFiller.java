package io.conga.luci.jobs;

import io.conga.protocol.operation.Operation;
import io.conga.protocol.problem.ProblemException;
import io.conga.protocol.problem.RequestProblem;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Puts the values of secrets, and what earlier steps told, into an operation at the moment it is sent: nothing that is kept or shown holds them. */
final class SecretFiller {

    private static final Pattern REFERENCE = Pattern.compile("\\$\\{(secret|result):([^}]+)}");
    private static final JsonMapper JSON = JsonMapper.shared();

    private SecretFiller() {}

    /**
     * @param results STEP.NAME to what that step told
     */
    static Operation fill(Operation operation, Map<String, String> secrets, Map<String, String> results) {
        var values = new java.util.HashMap<String, String>();
        secrets.forEach((name, value) -> values.put("secret:" + name, value));
        results.forEach((name, value) -> values.put("result:" + name, value));
        return fill(operation, values);
    }

    private static Operation fill(Operation operation, Map<String, String> secrets) {
        JsonNode tree = JSON.valueToTree(operation);
        return REFERENCE.matcher(tree.toString()).find()
                ? JSON.treeToValue(fill(tree, "", secrets), Operation.class)
                : operation;
    }

    private static JsonNode fill(JsonNode node, String field, Map<String, String> secrets) {
        switch (node) {
            case ObjectNode object -> {
                for (String name : object.propertyNames()) {
                    object.set(name, fill(object.get(name), name, secrets));
                }
                return object;
            }
            case ArrayNode array -> {
                for (int i = 0; i < array.size(); i++) {
                    array.set(i, fill(array.get(i), field, secrets));
                }
                return array;
            }
            default -> {
                return node.isString()
                        ? JSON.getNodeFactory().stringNode(fill(node.stringValue(), field.equals("xml"), secrets))
                        : node;
            }
        }
    }

    private static String fill(String text, boolean xml, Map<String, String> secrets) {
        return REFERENCE.matcher(text).replaceAll(match -> {
            String value = secrets.get(match.group(1) + ":" + match.group(2));
            if (value == null) {
                throw new ProblemException(
                        RequestProblem.UNAVAILABLE,
                        "reason",
                        "The " + match.group(1) + " " + match.group(2) + " of this job is not known any more.");
            }
            return Matcher.quoteReplacement(xml ? escape(value) : value);
        });
    }

    private static String escape(String value) {
        return value.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&apos;")
                .replace("\n", "&#10;");
    }
}
