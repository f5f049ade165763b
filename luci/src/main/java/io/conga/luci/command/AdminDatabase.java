package io.conga.luci.command;

import io.conga.luci.audit.Audit;
import io.conga.luci.audit.AuditStore;
import io.conga.luci.settings.LuciSettings;
import io.conga.luci.store.DatabaseConfiguration;
import io.conga.luci.store.StoredJson;
import io.conga.luci.users.Passwords;
import io.conga.luci.users.UserStore;
import io.conga.luci.users.Users;
import java.util.List;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** luci's database and users without the server: nothing listens, nothing dials a node. */
record AdminDatabase(ConfigurableApplicationContext context) implements AutoCloseable {

    /** The few parts of luci that this needs. */
    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(LuciSettings.class)
    @ImportAutoConfiguration({
        JacksonAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        TransactionAutoConfiguration.class,
        FlywayAutoConfiguration.class
    })
    @Import({
        DatabaseConfiguration.class,
        StoredJson.class,
        UserStore.class,
        Passwords.class,
        AuditStore.class,
        Audit.class,
        Users.class
    })
    static class Parts {}

    static AdminDatabase open(List<String> arguments) {
        return new AdminDatabase(new SpringApplicationBuilder(Parts.class)
                .web(WebApplicationType.NONE)
                .run(arguments.toArray(String[]::new)));
    }

    Users users() {
        return context.getBean(Users.class);
    }

    @Override
    public void close() {
        context.close();
    }
}
