package io.conga.system.exec;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/**
 * Stands in for the machine's tools: an ordered queue of expected calls with the output that each gives. Another call than
 * the next in the queue fails the test at once; {@link #done()} fails it where calls are left.
 */
public final class FakeRunner implements CommandRunner {

    private record Call(List<String> argv, int exitCode, String stdout, String stderr) {}

    private final Deque<Call> queue = new ArrayDeque<>();
    private final List<Command> seen = new ArrayList<>();

    /** Expects this command line (words parted by one space) next; it succeeds with this output. */
    public FakeRunner expect(String argv, String stdout) {
        return expect(argv, 0, stdout, "");
    }

    /** Expects this command line (words parted by one space) next. */
    public FakeRunner expect(String argv, int exitCode, String stdout, String stderr) {
        queue.add(new Call(List.of(argv.split(" ")), exitCode, stdout, stderr));
        return this;
    }

    @Override
    public CommandResult run(Command command) {
        seen.add(command);
        Call call = queue.poll();
        if (call == null) {
            throw new AssertionError("no call was expected any more, but this came: " + command);
        }
        if (!call.argv().equals(command.argv())) {
            throw new AssertionError("expected " + call.argv() + "\nbut came " + command.argv());
        }
        return new CommandResult(command, call.exitCode(), call.stdout(), call.stderr(), false, false, 1);
    }

    @Override
    public String node() {
        return "node1";
    }

    /** All commands that came, in order. */
    public List<Command> seen() {
        return List.copyOf(seen);
    }

    public void done() {
        if (!queue.isEmpty()) {
            throw new AssertionError("never called: " + queue);
        }
    }

    /** Tools at /usr/sbin and /usr/bin, whatever this machine has. */
    public static ToolPaths tools(Path directory, String... names) {
        try {
            Path folder = Files.createDirectories(directory.resolve("usr/sbin"));
            for (String name : names) {
                Path file = Files.createFile(folder.resolve(name));
                if (!file.toFile().setExecutable(true)) {
                    throw new AssertionError("can't make " + file + " executable");
                }
            }
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
        return new ToolPaths(new SystemRoot(directory), "node1");
    }

    /** Where no program is. */
    public static ToolPaths noTools() {
        return new ToolPaths(new SystemRoot(Path.of("/nowhere")), "node1");
    }

    /** Environment of the last command. */
    public Map<String, String> lastEnvironment() {
        return seen.getLast().environment();
    }
}
