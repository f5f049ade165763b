package io.conga.system.exec;

import io.conga.protocol.operation.CommandRun;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers what was run for one step, in order, as it may be shown. */
public final class RecordingRunner implements CommandRunner {

    private final CommandRunner runner;
    private final List<CommandRun> runs = new CopyOnWriteArrayList<>();

    public RecordingRunner(CommandRunner runner) {
        this.runner = runner;
    }

    @Override
    public CommandResult run(Command command) {
        CommandResult result = runner.run(command);
        runs.add(result.run());
        return result;
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

    public List<CommandRun> runs() {
        return List.copyOf(runs);
    }
}
