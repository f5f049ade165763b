package io.conga.cli.command;

import io.conga.cli.server.Server;
import io.conga.cli.server.ServerException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Makes a plan from an intent, shows it, and applies it if asked to. */
@Command(
        name = "plan",
        description = "Show what a change would do; with --apply, do it and wait for its end.",
        footer =
                "An intent is JSON such as {\"type\":\"setStandby\",\"cluster\":\"ID\",\"node\":\"node1\",\"on\":true}.")
public final class PlanCommand implements Callable<Integer> {

    @Mixin
    private ServerOptions options = new ServerOptions();

    @Parameters(paramLabel = "INTENT", description = "file with the intent; - for standard input")
    private String intent = "";

    @Option(names = "--apply", description = "apply the plan that was shown")
    private boolean apply;

    @Option(names = "--reason", paramLabel = "TEXT", description = "why, for the history (at most 500 characters)")
    @Nullable
    private String reason;

    @Override
    public Integer call() {
        Server server = options.server();
        JsonNode view = server.post("/plans", read());
        if (!options.printed(view)) {
            print(view);
        }
        if (!apply) {
            return 0;
        }
        JsonNode job = server.post(
                "/jobs",
                JsonMapper.shared()
                        .createObjectNode()
                        .put("plan", view.path("id").asString())
                        .put("reason", reason));
        return new JobFollower(server, options.out()).follow(job.path("id").asString());
    }

    private JsonNode read() {
        try {
            String text = intent.equals("-")
                    ? new String(System.in.readAllBytes(), StandardCharsets.UTF_8)
                    : Files.readString(Path.of(intent));
            return JsonMapper.shared().readTree(text);
        } catch (IOException | JacksonException e) {
            throw new ServerException(
                    "The intent can't be read: " + e.getMessage() + "\n  remedy: give a file with JSON.");
        }
    }

    private void print(JsonNode view) {
        JsonNode plan = view.path("plan");
        options.out().println(plan.path("title").path("text").asString());
        section("What will happen", view.path("prose"), null);
        section("Mind", plan.path("hazards"), "message");
        options.out().println("\nCommands");
        view.path("previews").forEach(preview -> {
            String node = preview.path("node").asString();
            preview.path("item").path("commands").forEach(argv -> {
                var line = new StringBuilder("  " + node + ":");
                argv.forEach(word -> line.append(' ').append(word.asString()));
                options.out().println(line);
            });
        });
        options.out()
                .println("\n" + plan.path("undo").path("message").path("text").asString());
    }

    private void section(String heading, JsonNode sentences, @Nullable String inner) {
        if (sentences.isEmpty()) {
            return;
        }
        options.out().println("\n" + heading);
        sentences.forEach(sentence -> options.out()
                .println("  "
                        + (inner == null
                                ? sentence.path("text").asString()
                                : sentence.path("severity").asString() + ": "
                                        + sentence.path(inner).path("text").asString())));
    }
}
