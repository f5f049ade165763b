package io.conga.cli.command;

import io.conga.cli.print.Table;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.JsonNode;

/** Lists the systems that this user may see. */
@Command(name = "systems", description = "List the systems that luci knows.")
public final class SystemsCommand implements Callable<Integer> {

    @Mixin
    private ServerOptions options = new ServerOptions();

    @Override
    public Integer call() {
        JsonNode answer = options.server().get("/systems");
        if (!options.printed(answer)) {
            var table = new Table("NAME", "ADDRESS", "TRUST", "CONTACT", "CLUSTER");
            answer.path("items")
                    .forEach(system -> table.row(
                            system.path("name").asString(""),
                            system.path("address").asString("") + ":"
                                    + system.path("port").asString(""),
                            system.path("trust").asString(""),
                            system.path("contact").path("state").asString(""),
                            system.path("cluster").path("name").asString("-")));
            table.print(options.out());
        }
        return 0;
    }
}
