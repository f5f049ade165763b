package io.conga.luci;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** A real luci on a free loopback port with a database of its own, for component tests. */
public final class TestLuci implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private TestLuci(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Starts one. */
    public static TestLuci start(Path data, String... arguments) {
        return start(data, Clock.systemUTC(), arguments);
    }

    /** Starts one that tells the time by a clock of the test's. */
    public static TestLuci start(Path data, Clock clock, String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.add("--luci.data=" + data);
        all.add("--luci.listen.port=0");
        var application = new SpringApplication(LuciApplication.class);
        application.setRegisterShutdownHook(false);
        application.setAllowBeanDefinitionOverriding(true);
        application.addInitializers(starting -> ((GenericApplicationContext) starting)
                .registerBean("testClock", Clock.class, () -> clock, definition -> definition.setPrimary(true)));
        return new TestLuci(application.run(all.toArray(String[]::new)));
    }

    /** Its address, such as {@code http://127.0.0.1:40001}. */
    public String address() {
        int port = ((ServletWebServerApplicationContext) context).getWebServer().getPort();
        return "http://127.0.0.1:" + port;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
