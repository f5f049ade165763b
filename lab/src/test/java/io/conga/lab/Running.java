package io.conga.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * Which resource runs on which node.
 *
 * @param nodes resource id without an instance's number, to the nodes on which it or its instances run, sorted
 */
record Running(Map<String, List<String>> nodes) {

    /** As crm_mon on that node says. */
    static Running of(Lab lab, String member) {
        Status status = Status.of(lab, member);
        var nodes = new TreeMap<String, List<String>>();
        for (String node : status.values("/*/nodes/node/@name")) {
            String here = "/*/nodes/node[@name='" + node + "']/resource[@active='true' and @role!='Stopped']/@id";
            status.values(here).forEach(id -> add(nodes, id, node));
        }
        return new Running(sorted(nodes));
    }

    /** Where that one runs. */
    List<String> on(String resource) {
        return nodes.getOrDefault(resource, List.of());
    }

    /** What is left of it when everything that was predicted has happened. */
    Running after(JsonNode prediction) {
        var nodes = new TreeMap<String, List<String>>();
        this.nodes.forEach((id, on) -> nodes.put(id, new ArrayList<>(on)));
        for (JsonNode effect : prediction.path("effects")) {
            String id = effect.path("subject").asString("");
            String from = effect.path("from").asString("");
            String to = effect.path("to").asString("");
            switch (effect.path("kind").asString("")) {
                case "START" -> add(nodes, id, to);
                case "STOP" -> remove(nodes, id, from);
                case "MOVE", "MIGRATE", "RECOVER" -> {
                    remove(nodes, id, from);
                    add(nodes, id, to);
                }
                default -> {
                    // The others leave it where it is.
                }
            }
        }
        return new Running(sorted(nodes));
    }

    private static void add(Map<String, List<String>> nodes, String id, String node) {
        nodes.computeIfAbsent(base(id), _ -> new ArrayList<>()).add(node);
    }

    private static void remove(Map<String, List<String>> nodes, String id, String node) {
        nodes.getOrDefault(base(id), new ArrayList<>()).remove(node);
    }

    private static String base(String id) {
        int colon = id.indexOf(':');
        return colon < 0 ? id : id.substring(0, colon);
    }

    private static Map<String, List<String>> sorted(Map<String, List<String>> nodes) {
        nodes.values().removeIf(List::isEmpty);
        nodes.values().forEach(on -> on.sort(String::compareTo));
        return nodes;
    }

    /** What differs, for a person. */
    String difference(Running other) {
        var lines = new StringBuilder();
        var all = new TreeMap<>(nodes);
        all.putAll(other.nodes);
        all.keySet().forEach(id -> {
            List<String> here = nodes.getOrDefault(id, List.of());
            List<String> there = other.nodes.getOrDefault(id, List.of());
            if (!here.equals(there)) {
                lines.append(id)
                        .append(": predicted ")
                        .append(here)
                        .append(", is ")
                        .append(there)
                        .append("; ");
            }
        });
        return lines.toString();
    }
}
