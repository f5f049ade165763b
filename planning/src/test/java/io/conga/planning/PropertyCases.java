package io.conga.planning;

import io.conga.planning.Cases.Case;
import io.conga.planning.intent.CorosyncIntent;
import io.conga.planning.intent.PropertyIntent;
import io.conga.protocol.corosync.CorosyncLink;
import io.conga.protocol.property.OptionMetadata;
import io.conga.protocol.property.PropertyMetadata;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Intents for a cluster's global properties. */
final class PropertyCases {

    private PropertyCases() {}

    static void add(Map<String, Case> cases) {
        put(cases, "fencing-off", new PropertyIntent.SetClusterOptions("c1", Map.of("stonith-enabled", "false")));
        put(
                cases,
                "options-set-and-reset",
                new PropertyIntent.SetClusterOptions(
                        "c1", Map.of("no-quorum-policy", "freeze", "stonith-enabled", "", "old-one", "1")));
        put(
                cases,
                "stickiness-zero",
                new PropertyIntent.SetDefaults(
                        "c1", PropertyIntent.Kind.RESOURCES, Map.of("resource-stickiness", "0")));
        put(
                cases,
                "operation-defaults",
                new PropertyIntent.SetDefaults("c1", PropertyIntent.Kind.OPERATIONS, Map.of("timeout", "60s")));
        put(cases, "totem-token", new CorosyncIntent.SetTotem("c1", Map.of("token", "5000", "join", "")));
        put(cases, "totem-netmtu", new CorosyncIntent.SetTotem("c1", Map.of("netmtu", "1400")));
        put(cases, "link-added", new CorosyncIntent.SetLinks("c1", null, List.of(link(0, ""), link(1, "5"))));
        put(cases, "link-mode", new CorosyncIntent.SetLinks("c1", "active", List.of(link(0, ""))));
        put(cases, "link-moved", new CorosyncIntent.SetLinks("c1", null, List.of(link(1, ""))));
        put(
                cases,
                "transport-udp-given",
                new CorosyncIntent.SetTransport("c1", "udp", false, "239.255.1.1", 5405, null));
        put(cases, "transport-udpu", new CorosyncIntent.SetTransport("c1", "udpu", false, null, null, null));
        put(cases, "transport-clear", new CorosyncIntent.SetTransport("c1", "knet", false, null, null, null));
    }

    private static void put(Map<String, Case> cases, String name, io.conga.planning.intent.Intent intent) {
        cases.put("properties-" + name, new Case(intent, Cases.busy().known().withOptions(options())));
    }

    /** Addresses as the fixture's nodes have them on link 0, in another network on others. */
    static CorosyncLink link(int number, String priority) {
        var addresses = new TreeMap<String, String>();
        for (int i = 1; i <= 3; i++) {
            String first = Fixture.node(i).links().getFirst();
            addresses.put("node" + i, number == 0 ? first : "198.51.100." + i);
        }
        return new CorosyncLink(
                number, addresses, priority.isEmpty() ? Map.of() : Map.of("knet_link_priority", priority));
    }

    /** Some of what an engine says. */
    static PropertyMetadata options() {
        return new PropertyMetadata(
                "node1",
                List.of(
                        option("stonith-enabled", "boolean", "true", null, List.of()),
                        option("startup-fencing", "boolean", "true", null, List.of()),
                        option("maintenance-mode", "boolean", "false", null, List.of()),
                        option("load-threshold", "percentage", "80%", null, List.of()),
                        option("node-health-red", "integer", "-INFINITY", null, List.of()),
                        deprecated("old-one"),
                        option("no-quorum-policy", "select", "stop", null, List.of("stop", "freeze", "ignore")),
                        readOnly("dc-version")),
                List.of(),
                List.of(),
                List.of(
                        option("token", "integer", "3000", null, List.of()),
                        option("token_retransmit", "integer", "238", "minimum is 30", List.of()),
                        option("consensus", "integer", "3600", null, List.of()),
                        option("join", "integer", "50", null, List.of()),
                        option("netmtu", "integer", "1500", null, List.of())),
                List.of(
                        option("knet_link_priority", "integer", null, null, List.of()),
                        option("knet_transport", "select", "udp", null, List.of("udp", "sctp")),
                        option("ttl", "integer", "1", "0..255", List.of())));
    }

    private static OptionMetadata option(
            String name,
            String type,
            @org.jspecify.annotations.Nullable String standard,
            @org.jspecify.annotations.Nullable String range,
            List<String> choices) {
        return new OptionMetadata(
                name, type, standard, null, range, choices, name, name, false, false, false, "the test");
    }

    private static OptionMetadata deprecated(String name) {
        return new OptionMetadata(
                name, "string", null, null, null, List.of(), name, name, true, false, false, "the test");
    }

    private static OptionMetadata readOnly(String name) {
        return new OptionMetadata(
                name, "string", null, null, null, List.of(), name, name, false, false, true, "the test");
    }
}
