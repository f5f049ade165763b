package io.conga.cli.command;

import io.conga.cli.print.Table;
import io.conga.cli.server.Server;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** Lists jobs, or follows one to its end. */
@Command(name = "jobs", description = "List jobs, or follow one to its end.")
public final class JobsCommand implements Callable<Integer> {

    @Mixin
    private ServerOptions options = new ServerOptions();

    @Parameters(arity = "0..1", paramLabel = "JOB", description = "a job's id: follow it")
    private @Nullable String job;

    @Override
    public Integer call() {
        Server server = options.server();
        if (job != null) {
            return new JobFollower(server, options.out()).follow(job);
        }
        JsonNode answer = server.get("/jobs");
        if (!options.printed(answer)) {
            var table = new Table("ID", "STATE", "PERCENT", "USER", "STARTED", "WHAT");
            answer.path("items")
                    .forEach(item -> table.row(
                            item.path("id").asString(""),
                            item.path("state").asString(""),
                            item.path("percent").asString(""),
                            item.path("user").asString(""),
                            item.path("started").asString(""),
                            item.path("title").path("text").asString("")));
            table.print(options.out());
        }
        return 0;
    }
}
