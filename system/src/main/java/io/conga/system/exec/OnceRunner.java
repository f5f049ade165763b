package io.conga.system.exec;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Runs the same command with the same input only once, and gives its result again. For a look at one moment in which nothing is
 * changed: what several steps of a preview ask for is read once, and they all see the same.
 */
public final class OnceRunner implements CommandRunner {

    private final CommandRunner runner;
    private final Map<Command, CommandResult> results = new ConcurrentHashMap<>();

    public OnceRunner(CommandRunner runner) {
        this.runner = runner;
    }

    @Override
    public CommandResult run(Command command) {
        return results.computeIfAbsent(command, runner::run);
    }

    @Override
    public LineStream lines(Command command, int longest) {
        return runner.lines(command, longest);
    }

    @Override
    public String node() {
        return runner.node();
    }
}
