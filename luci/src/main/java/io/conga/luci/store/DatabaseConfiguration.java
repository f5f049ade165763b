package io.conga.luci.store;

import com.zaxxer.hikari.HikariDataSource;
import io.conga.luci.settings.LuciSettings;
import java.nio.file.Path;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the database: H2 in a file of the data directory, or what {@code luci.database.url} names. */
@Configuration(proxyBeanMethods = false)
public class DatabaseConfiguration {

    /**
     * WRITE_DELAY=0: what was committed is in the file when commit returns; H2 otherwise waits half a second, and a
     * killed luci would forget steps that it sent (docs/adr, embedded database). LOCK_TIMEOUT in milliseconds: one
     * page's requests write the same session's row, and on a busy machine H2's own second is soon over.
     */
    private static final String EMBEDDED =
            "jdbc:h2:file:%s/luci;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0;LOCK_TIMEOUT=20000;DB_CLOSE_ON_EXIT=FALSE";

    @Bean
    DataSource dataSource(LuciSettings settings) {
        var source = new HikariDataSource();
        source.setPoolName("luci");
        String url = settings.database().url();
        if (url == null) {
            Path data = DataDirectory.of(settings);
            source.setJdbcUrl(EMBEDDED.formatted(data));
            source.setUsername("luci");
            source.setPassword("");
        } else {
            source.setJdbcUrl(url);
            source.setUsername(settings.database().user());
            source.setPassword(settings.database().password());
        }
        source.setMaximumPoolSize(16);
        source.setMinimumIdle(2);
        return source;
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
