package io.conga.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the scripts say without a lab, a network or root. */
class ScriptsTest {

    @Test
    void fenceAgentDescribesItselfAsTheFencerWantsIt() {
        String metadata =
                run("lab/agents/fence_lab", "-o", "metadata").orThrow().out();

        assertThat(metadata)
                .startsWith("<?xml")
                .contains("<resource-agent name=\"fence_lab\"")
                .contains("<parameter name=\"ip\"", "<parameter name=\"plug\"", "<parameter name=\"action\"")
                .contains("<action name=\"reboot\"/>", "<action name=\"list\"/>", "<action name=\"metadata\"/>");
    }

    @Test
    void fenceAgentWantsAPlug() {
        assertThat(run("lab/agents/fence_lab", "-o", "status"))
                .returns(1, CommandResult::code)
                .extracting(CommandResult::err)
                .asString()
                .contains("plug is missing");
    }

    @Test
    void anUnknownCommandIsRefusedWithTheListOfThem() {
        assertThat(run("lab/bin/lab", "explode"))
                .returns(2, CommandResult::code)
                .extracting(CommandResult::err)
                .asString()
                .contains("lab crash NODE");
    }

    @Test
    void aNodeThatIsNotThereIsNamed() {
        assertThat(run("lab/bin/lab", "crash", "node9"))
                .returns(1, CommandResult::code)
                .extracting(CommandResult::err)
                .asString()
                .contains("there is no node 'node9'");
    }

    @Test
    void theMachinesHaveTheSameVerbs() {
        assertThat(run("lab/bin/machines", "explode"))
                .returns(2, CommandResult::code)
                .extracting(CommandResult::err)
                .asString()
                .contains("machines crash NODE");
        assertThat(run("lab/bin/machines", "crash", "node9"))
                .returns(1, CommandResult::code)
                .extracting(CommandResult::err)
                .asString()
                .contains("there is no node 'node9'");
    }

    @Test
    void aLabOfTheOtherKindIsLeftAlone(@TempDir Path directory) throws IOException {
        Files.writeString(directory.resolve("settings"), "LAB_KIND=machines\n");

        assertThat(HostCommand.run(
                        List.of(Repository.root().resolve("lab/bin/lab").toString(), "down"),
                        Map.of("LAB_DIR", directory.toString()),
                        Duration.ofSeconds(30)))
                .returns(1, CommandResult::code)
                .extracting(CommandResult::err)
                .asString()
                .contains("is one of machines");
    }

    private static CommandResult run(String script, String... words) {
        var all = new java.util.ArrayList<>(
                List.of(Repository.root().resolve(script).toString()));
        all.addAll(List.of(words));
        return HostCommand.run(all, Map.of("LAB_DIR", "/nonexistent/lab"), Duration.ofSeconds(30));
    }
}
