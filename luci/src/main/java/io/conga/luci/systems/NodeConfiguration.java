package io.conga.luci.systems;

import io.conga.luci.node.HttpsNodeClient;
import io.conga.luci.node.NodeClient;
import io.conga.luci.settings.LuciSettings;
import io.conga.luci.trust.IdentityStore;
import io.conga.luci.trust.LuciIdentity;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** luci's identity and its client of ricci. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
public class NodeConfiguration {

    @Bean
    LuciIdentity luciIdentity(IdentityStore store, LuciSettings settings) {
        return store.readOrMake(settings.name());
    }

    @Bean
    NodeClient nodeClient(LuciIdentity identity) {
        return new HttpsNodeClient(identity);
    }
}
