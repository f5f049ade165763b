package io.conga.lab;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Runs a program of this machine to its end; the lab is no part of the product, so it has its own small one. */
public final class HostCommand {

    private HostCommand() {}

    /**
     * @param environment added to this process's own
     * @param limit how long it may take; then it is ended and an exception says so
     */
    public static CommandResult run(List<String> words, Map<String, String> environment, Duration limit) {
        var builder =
                new ProcessBuilder(words).redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")));
        builder.environment().putAll(environment);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Process process = builder.start();
            Future<String> out = threads.submit(() -> text(process.getInputStream()));
            Future<String> err = threads.submit(() -> text(process.getErrorStream()));
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                throw new IllegalStateException(
                        String.join(" ", words) + " did not end within " + limit + "\n" + out.get() + err.get());
            }
            return new CommandResult(words, process.exitValue(), out.get(), err.get());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String text(InputStream stream) throws IOException {
        return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
}
