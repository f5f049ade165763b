package io.conga.luci.jobs;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How patient the engine is. */
@Configuration(proxyBeanMethods = false)
public class JobConfiguration {

    @Bean
    Patience patience() {
        return Patience.DEFAULT;
    }
}
