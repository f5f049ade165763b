package io.conga.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * luci in the network of a lab's switch, from where it reaches every node; its page is at {@link #address} of this
 * machine. It ends with its lab, or by {@link #kill}.
 */
public final class LuciInLab {

    public static final String USER = "admin";

    private static final Duration LIMIT = Duration.ofMinutes(5);

    private final Lab lab;
    private final String name;
    private final int port;
    private final List<String> arguments;

    private LuciInLab(Lab lab, String name, int port, List<String> arguments) {
        this.lab = lab;
        this.name = name;
        this.port = port;
        this.arguments = arguments;
    }

    /** With a fresh database. @param arguments more of {@code luci serve} */
    public static LuciInLab start(Lab lab, String... arguments) {
        return startAnother(lab, "luci", arguments);
    }

    /** One more beside it, with a database and a page of its own. @param name unlike those of the others */
    public static LuciInLab startAnother(Lab lab, String name, String... arguments) {
        var luci = new LuciInLab(lab, name, freePort(), List.of(arguments));
        HostCommand.run(
                        List.of(
                                Repository.luci().toString(),
                                "admin",
                                "init",
                                "--data",
                                luci.data().toString(),
                                "--user",
                                USER,
                                "--one-time-password-file",
                                luci.passwordFile().toString()),
                        java.util.Map.of(),
                        LIMIT)
                .orThrow();
        luci.startAgain();
        return luci;
    }

    /** Starts it on the database that is there, and waits until it answers. */
    public void startAgain() {
        var words = new ArrayList<>(
                List.of("serve", name, Repository.luci().toString(), "serve", "--data", data().toString()));
        words.addAll(List.of("--port", String.valueOf(port)));
        words.addAll(arguments);
        lab.lab(words.toArray(String[]::new)).orThrow();
        lab.lab("forward", String.valueOf(port)).orThrow();
        Eventually.until(LIMIT, this::answers, this::log);
    }

    /** kill -9, in this very moment. */
    public void kill() {
        String recorded = read(lab.stateDir().resolve("run/daemon-" + name)).strip();
        ProcessHandle.of(Long.parseLong(recorded.split(" ")[0])).ifPresent(ProcessHandle::destroyForcibly);
        lab.lab("unserve", name, "KILL").orThrow();
    }

    /** Orderly. */
    public void stop() {
        lab.lab("unserve", name).orThrow();
    }

    /** Where this machine reaches it, without a slash at the end. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** The administrator's first password; the user is {@link #USER}. */
    public String oneTimePassword() {
        return read(passwordFile()).strip();
    }

    /** What it wrote to its output. */
    public String log() {
        return read(lab.stateDir().resolve("run/" + name + ".log"));
    }

    /** Directory of its database. */
    public Path data() {
        return lab.stateDir().resolve("run/" + name + "-data");
    }

    private Path passwordFile() {
        return lab.stateDir().resolve("run/" + name + "-password");
    }

    private boolean answers() {
        try {
            var connection = (HttpURLConnection) address().resolve("/").toURL().openConnection();
            connection.setConnectTimeout(2000);
            connection.setReadTimeout(10_000);
            return connection.getResponseCode() > 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
