package io.conga.cli.command;

import io.conga.cli.print.Table;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.JsonNode;

/** Lists the clusters that this user may see. */
@Command(name = "clusters", description = "List the clusters that luci manages.")
public final class ClustersCommand implements Callable<Integer> {

    @Mixin
    private ServerOptions options = new ServerOptions();

    @Override
    public Integer call() {
        JsonNode answer = options.server().get("/clusters");
        if (!options.printed(answer)) {
            var table = new Table("NAME", "HEALTH", "QUORUM", "ONLINE", "RUNNING", "FAILED", "SEEN BY");
            answer.path("items")
                    .forEach(cluster -> table.row(
                            cluster.path("name").asString(""),
                            cluster.path("health").asString(""),
                            quorum(cluster),
                            cluster.path("online").asString("?") + "/"
                                    + cluster.path("members").asString("?"),
                            cluster.path("running").asString("?") + "/"
                                    + cluster.path("resources").asString("?"),
                            cluster.path("failed").asString("?"),
                            cluster.path("seenBy").asString("-")
                                    + (cluster.path("stale").asBoolean(false) ? " (stale)" : "")));
            table.print(options.out());
        }
        return 0;
    }

    private static String quorum(JsonNode cluster) {
        JsonNode quorate = cluster.path("quorate");
        return quorate.isBoolean() ? (quorate.asBoolean() ? "yes" : "NO") : "unknown";
    }
}
