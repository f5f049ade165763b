package io.conga.luci.web;

import io.conga.luci.settings.LuciSettings;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where luci listens. */
@Configuration(proxyBeanMethods = false)
class ServerConfiguration {

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> listen(LuciSettings settings)
            throws UnknownHostException {
        InetAddress address = InetAddress.getByName(settings.listen().address());
        return factory -> {
            factory.setAddress(address);
            factory.setPort(settings.listen().port());
        };
    }
}
