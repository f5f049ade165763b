package io.conga.system.exec;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Runs the same command with the same input only once, and gives its result again. For a look at one moment in which nothing is
 * changed: what several steps of a preview ask for is read once, and they all see the same.
 */
public final class OnceRunner implements CommandRunner {

    private final CommandRunner runner;
    private final Map<Command, FutureTask<CommandResult>> asked = new ConcurrentHashMap<>();

    public OnceRunner(CommandRunner runner) {
        this.runner = runner;
    }

    @Override
    public CommandResult run(Command command) {
        var question = asked.computeIfAbsent(command, _ -> new FutureTask<>(() -> runner.run(command)));
        // Of several who ask at once, one runs it and the others wait for that.
        question.run();
        try {
            return question.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("ricci stops", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException refused ? refused : new IllegalStateException(e.getCause());
        }
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
