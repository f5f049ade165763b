package io.conga.system.fence;

import io.conga.system.exec.Command;
import io.conga.system.exec.ToolPaths;
import java.time.Duration;
import java.util.List;

/** A fence agent's command line: none; everything goes in on standard input, where no process list shows it. */
final class FenceCommands {

    private final ToolPaths tools;

    FenceCommands(ToolPaths tools) {
        this.tools = tools;
    }

    Command run(String agent, String input, List<String> secrets, Duration limit) {
        return Command.of(tools.require(agent))
                .withInput(input)
                .withSecrets(secrets)
                .within(limit);
    }
}
