package io.conga.ricci.command;

import io.conga.ricci.json.Json;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ricci facts}. */
@Command(
        name = "facts",
        description = "Prints what ricci tells luci of this node, as JSON.",
        mixinStandardHelpOptions = true)
final class FactsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        spec.commandLine()
                .getOut()
                .println(Json.MAPPER
                        .writerWithDefaultPrettyPrinter()
                        .writeValueAsString(Serve.reader().facts()));
        return 0;
    }
}
