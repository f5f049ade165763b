package io.conga.luci.web;

import io.conga.luci.settings.LuciSettings;
import io.conga.luci.store.DataDirectory;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where luci listens, and with which certificate. */
@Configuration(proxyBeanMethods = false)
class ServerConfiguration {

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> listen(LuciSettings settings)
            throws UnknownHostException {
        InetAddress address = InetAddress.getByName(settings.listen().address());
        return factory -> {
            factory.setAddress(address);
            factory.setPort(settings.listen().port());
            factory.addContextCustomizers(context -> {
                if (context.getParent() instanceof StandardHost host) {
                    host.setErrorReportValveClass(ProblemValve.class.getName());
                }
            });
            if (!settings.listen().proxies().isEmpty()) {
                factory.addEngineValves(believing(settings.listen().proxies()));
            }
            if (settings.tls().on()) {
                factory.setSsl(tls(settings));
            }
        };
    }

    /** Also makes the session's cookie "Secure" where the proxy was spoken to by HTTPS. */
    private static RemoteIpValve believing(List<String> proxies) {
        var valve = new RemoteIpValve();
        valve.setInternalProxies(proxies.stream().map(Pattern::quote).collect(Collectors.joining("|")));
        valve.setProtocolHeader("X-Forwarded-Proto");
        return valve;
    }

    private static Ssl tls(LuciSettings settings) {
        Path certificate = settings.tls().certificate();
        Path key = settings.tls().key();
        if (certificate == null || key == null) {
            SelfSigned made =
                    SelfSigned.in(DataDirectory.of(settings), settings.listen().address());
            certificate = made.certificate();
            key = made.key();
        }
        var tls = new Ssl();
        tls.setCertificate(certificate.toUri().toString());
        tls.setCertificatePrivateKey(key.toUri().toString());
        tls.setEnabledProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
        return tls;
    }
}
