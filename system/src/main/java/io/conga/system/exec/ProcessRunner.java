package io.conga.system.exec;

import io.conga.protocol.problem.NodeProblem;
import io.conga.protocol.problem.ProblemException;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Starts real processes. The only file that knows {@link ProcessBuilder}: no shell, an absolute path, an environment of
 * LANG and PATH alone (a stray variable such as CIB_file would make Pacemaker's tools edit another cluster).
 */
public final class ProcessRunner implements CommandRunner {

    /** Bytes kept of each of standard output and error, enough for thousands of disks; what comes after is thrown away. */
    public static final int OUTPUT_LIMIT = 32 * 1024 * 1024;

    private static final Map<String, String> ENVIRONMENT =
            Map.of("LANG", "C.UTF-8", "PATH", "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin");
    /** How long output is waited for after the process has ended: a daemon it left behind may hold the pipe. */
    private static final long GRACE_MILLISECONDS = 500;

    private static final Redirect NOTHING = Redirect.from(new File("/dev/null"));

    private final String node;

    /**
     * @param node this machine's name, for problems
     */
    public ProcessRunner(String node) {
        this.node = node;
    }

    @Override
    public String node() {
        return node;
    }

    @Override
    public CommandResult run(Command command) {
        long started = System.nanoTime();
        Process process = start(command, command.input() == null ? NOTHING : Redirect.PIPE, Redirect.PIPE);
        var stdout = new OutputCollector(process.getInputStream(), OUTPUT_LIMIT);
        var stderr = new OutputCollector(process.getErrorStream(), OUTPUT_LIMIT);
        feed(process, command.input());
        boolean ended;
        try {
            ended = process.waitFor(command.limit().toNanos(), TimeUnit.NANOSECONDS);
            if (!ended) {
                kill(process);
                process.waitFor(GRACE_MILLISECONDS, TimeUnit.MILLISECONDS);
            }
            stdout.await(GRACE_MILLISECONDS);
            stderr.await(GRACE_MILLISECONDS);
        } catch (InterruptedException interrupted) {
            kill(process);
            Thread.currentThread().interrupt();
            throw new ProblemException(
                    NodeProblem.COMMAND_FAILED,
                    "command",
                    command.tool(),
                    "node",
                    node,
                    "exitCode",
                    "-1",
                    "output",
                    "It was stopped because ricci stops.");
        }
        return new CommandResult(
                command,
                ended ? process.exitValue() : -1,
                stdout.text(),
                stderr.text(),
                stdout.truncated() || stderr.truncated(),
                !ended,
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started));
    }

    @Override
    public LineStream lines(Command command, int longest) {
        Redirect input = command.input() == null ? NOTHING : Redirect.PIPE;
        return new ProcessLines(command, start(command, input, Redirect.PIPE), longest);
    }

    @Override
    public BytePipe pipe(Command command) {
        return new ProcessPipe(start(command, Redirect.PIPE, Redirect.DISCARD));
    }

    private Process start(Command command, Redirect input, Redirect error) {
        var builder = new ProcessBuilder(command.argv()).directory(new File("/"));
        Map<String, String> environment = builder.environment();
        environment.clear();
        environment.putAll(ENVIRONMENT);
        environment.putAll(command.environment());
        builder.redirectInput(input).redirectError(error);
        try {
            return builder.start();
        } catch (IOException refused) {
            Path program = Path.of(command.argv().getFirst());
            if (!Files.exists(program)) {
                throw new ProblemException(NodeProblem.COMMAND_MISSING, "command", command.tool(), "node", node);
            }
            String reason = "start " + program + " (" + refused.getMessage() + ")";
            throw new ProblemException(NodeProblem.PERMISSION_MISSING, "node", node, "reason", reason);
        }
    }

    private static void feed(Process process, @Nullable String input) {
        if (input == null) {
            return;
        }
        Thread.ofVirtual().start(() -> {
            try (OutputStream stdin = process.getOutputStream()) {
                stdin.write(input.getBytes(StandardCharsets.UTF_8));
            } catch (IOException closed) {
                // The command ended without reading all of its input; its exit code says what that means.
                return;
            }
        });
    }

    static void kill(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
