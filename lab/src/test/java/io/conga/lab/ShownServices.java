package io.conga.lab;

import io.conga.lab.api.Person;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** A cluster's services and their templates, as luci shows them to a person. */
record ShownServices(Person person, String cluster) {

    /** Missing where luci shows no such service. */
    JsonNode service(String id) {
        for (JsonNode one : person.api().get("/clusters/" + cluster).path("services")) {
            if (one.path("id").asString("").equals(id)) {
                return one;
            }
        }
        return MissingNode.getInstance();
    }

    /** Nodes on which a template's agents are missing. */
    static List<String> missing(JsonNode templates, String id) {
        for (JsonNode one : templates) {
            if (one.path("template").path("id").asString("").equals(id)) {
                return one.path("missingOn")
                        .valueStream()
                        .map(JsonNode::asString)
                        .toList();
            }
        }
        throw new AssertionError(id);
    }
}
