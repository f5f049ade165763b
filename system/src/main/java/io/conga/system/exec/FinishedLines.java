package io.conga.system.exec;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/** Lines of a process that has ended already. */
final class FinishedLines implements LineStream {

    private final Deque<String> lines;
    private final CommandResult result;
    private final int longest;

    FinishedLines(CommandResult result, int longest) {
        this.lines = new ArrayDeque<>(result.stdout().lines().toList());
        this.result = result;
        this.longest = longest;
    }

    @Override
    public Next next(Duration wait) {
        String line = lines.poll();
        if (line == null) {
            return new End(result);
        }
        boolean cut = line.length() > longest;
        return new Line(cut ? line.substring(0, longest) : line, cut);
    }

    @Override
    public void close() {
        lines.clear();
    }
}
