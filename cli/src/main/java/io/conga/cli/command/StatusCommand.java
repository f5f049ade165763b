package io.conga.cli.command;

import io.conga.cli.print.Table;
import io.conga.cli.server.Server;
import io.conga.cli.server.ServerException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** Shows one cluster: whose view, nodes, resources, what is wrong. A partition shows each side's view. */
@Command(name = "status", description = "Show a cluster: nodes, resources, and what is wrong.")
public final class StatusCommand implements Callable<Integer> {

    @Mixin
    private ServerOptions options = new ServerOptions();

    @Parameters(paramLabel = "CLUSTER", description = "the cluster's name")
    private String name = "";

    @Override
    public Integer call() {
        Server server = options.server();
        JsonNode cluster = server.get("/clusters/" + id(server));
        if (options.printed(cluster)) {
            return 0;
        }
        for (JsonNode side : cluster.path("views")) {
            JsonNode view = side.path("view");
            options.out()
                    .printf(
                            "As %s saw it at %s%s: %s, DC %s%n%n",
                            view.path("seenBy").asString(),
                            view.path("taken").asString(),
                            side.path("stale").asBoolean(false) ? " (stale)" : "",
                            view.path("quorate").asBoolean(false) ? "quorate" : "NO QUORUM",
                            view.path("dc").asString("none"));
            resources(view);
        }
        var nodes = new Table("NODE", "STATE", "CONTACT");
        cluster.path("nodes")
                .forEach(node -> nodes.row(
                        node.path("name").asString(),
                        state(node.path("member")),
                        node.path("contact").path("state").asString("-")));
        nodes.print(options.out());
        cluster.path("findings")
                .forEach(finding -> options.out()
                        .printf(
                                "%n%s: %s%n  remedy: %s%n",
                                finding.path("severity").asString(),
                                finding.path("text").asString(),
                                finding.path("remedy").asString()));
        return 0;
    }

    private String id(Server server) {
        for (JsonNode cluster : server.get("/clusters").path("items")) {
            if (cluster.path("name").asString("").equals(name)
                    || cluster.path("id").asString("").equals(name)) {
                return cluster.path("id").asString();
            }
        }
        throw new ServerException("There is no cluster " + name + ".\n  remedy: see 'conga clusters'.");
    }

    private void resources(JsonNode view) {
        var table = new Table("RESOURCE", "AGENT", "ROLE", "NODES");
        view.path("resources").forEach(resource -> resource(table, resource, ""));
        table.print(options.out());
        options.out().println();
    }

    private static void resource(Table table, JsonNode resource, String indent) {
        List<String> nodes = new ArrayList<>();
        resource.path("nodes").forEach(node -> nodes.add(node.asString()));
        table.row(
                indent + resource.path("id").asString(),
                resource.path("agent").asString(""),
                resource.path("role").asString("") + (resource.path("failed").asBoolean(false) ? " FAILED" : ""),
                String.join(" ", nodes));
        resource.path("children").forEach(child -> resource(table, child, indent + "  "));
    }

    private static String state(JsonNode member) {
        if (!member.isObject()) {
            return "unknown";
        }
        String state = member.path("unclean").asBoolean(false)
                ? "UNCLEAN"
                : member.path("online").asBoolean(false) ? "online" : "OFFLINE";
        return state
                + (member.path("standby").asBoolean(false) ? ", standby" : "")
                + (member.path("maintenance").asBoolean(false) ? ", maintenance" : "");
    }
}
