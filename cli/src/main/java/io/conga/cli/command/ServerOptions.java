package io.conga.cli.command;

import io.conga.cli.server.Server;
import io.conga.cli.server.SessionFile;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What every command takes: which server, and how to print. */
final class ServerOptions {

    @Option(
            names = "--server",
            description = "luci's address; default: the one of the last sign-in, or http://127.0.0.1:8480")
    @Nullable
    String server;

    @Option(names = "--json", description = "print the API's answer as it is")
    boolean json;

    @Spec(Spec.Target.MIXEE)
    @Nullable
    CommandSpec command;

    Server server() {
        return new Server(server, SessionFile.ofUser());
    }

    PrintWriter out() {
        return java.util.Objects.requireNonNull(command).commandLine().getOut();
    }

    /** Prints the answer as JSON if that is wanted. @return whether it did */
    boolean printed(JsonNode answer) {
        if (json) {
            out().println(JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build()
                    .writeValueAsString(answer));
        }
        return json;
    }
}
