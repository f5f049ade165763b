package io.conga.luci.command;

import io.conga.luci.LuciApplication;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.event.ContextClosedEvent;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code luci serve}: runs until it is told to end. */
@Command(name = "serve", description = "Serve the console and its API.", mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private SettingsOptions settings;

    @Option(names = "--address", paramLabel = "ADDRESS", description = "address to listen on (default: 127.0.0.1)")
    private @Nullable String address;

    @Option(names = "--port", paramLabel = "PORT", description = "port to listen on (default: 8480)")
    private @Nullable Integer port;

    @Override
    public Integer call() throws InterruptedException {
        List<String> arguments = settings.arguments();
        if (address != null) {
            arguments.add("--luci.listen.address=" + address);
        }
        if (port != null) {
            arguments.add("--luci.listen.port=" + port);
        }
        var ended = new CountDownLatch(1);
        var application = new SpringApplication(LuciApplication.class);
        application.addListeners((ContextClosedEvent closed) -> ended.countDown());
        application.run(arguments.toArray(String[]::new));
        ended.await();
        return 0;
    }
}
