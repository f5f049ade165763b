package io.conga.system.exec;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Runs the same command with the same input only once, and gives its result again. For a look at one moment in which nothing is
 * changed: what several steps of a preview ask for is read once, and they all see the same.
 */
public final class OnceRunner implements CommandRunner {

    private final CommandRunner runner;
    private final Map<Command, Question> asked = new ConcurrentHashMap<>();

    public OnceRunner(CommandRunner runner) {
        this.runner = runner;
    }

    /** Of several who ask at once, one runs it and the others wait for that. */
    private final class Question {

        private @Nullable CommandResult answer;

        synchronized CommandResult of(Command command) {
            CommandResult known = answer == null ? runner.run(command) : answer;
            answer = known;
            return known;
        }
    }

    @Override
    public CommandResult run(Command command) {
        return asked.computeIfAbsent(command, _ -> new Question()).of(command);
    }

    @Override
    public LineStream lines(Command command, int longest) {
        return runner.lines(command, longest);
    }

    @Override
    public BytePipe pipe(Command command) {
        return runner.pipe(command);
    }

    @Override
    public String node() {
        return runner.node();
    }
}
