package io.conga.ricci.event;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What must differ for two states to count as different: not when they were read, nor the counter of status updates. */
final class Sameness {

    private Sameness() {}

    static JsonNode of(JsonNode event) {
        JsonNode copy = event.deepCopy();
        for (JsonNode body : copy) {
            if (body instanceof ObjectNode object) {
                object.remove("taken");
                if (object.get("version") instanceof ObjectNode version) {
                    version.remove("numUpdates");
                }
            }
        }
        return copy;
    }
}
