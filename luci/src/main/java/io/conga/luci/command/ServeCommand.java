package io.conga.luci.command;

import io.conga.luci.LuciApplication;
import io.conga.luci.settings.LuciSettings;
import io.conga.luci.settings.Version;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
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
        application.addListeners((ApplicationReadyEvent ready) -> say(ready.getApplicationContext()));
        application.run(arguments.toArray(String[]::new));
        ended.await();
        return 0;
    }

    private static void say(ApplicationContext context) {
        LuciSettings settings = context.getBean(LuciSettings.class);
        int port = Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer())
                .getPort();
        String scheme = settings.tls().on() ? "https" : "http";
        LoggerFactory.getLogger(ServeCommand.class)
                .info(
                        "luci {} answers at {}://{}:{}",
                        Version.current(),
                        scheme,
                        settings.listen().address(),
                        port);
    }
}
