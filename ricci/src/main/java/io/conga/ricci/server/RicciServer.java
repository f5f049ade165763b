package io.conga.ricci.server;

import com.sun.net.httpserver.HttpsServer;
import io.conga.ricci.certificate.OwnCertificate;
import io.conga.ricci.settings.Settings;
import io.conga.ricci.trust.TrustStore;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The JDK's HTTPS server, a virtual thread per request. */
public final class RicciServer implements AutoCloseable {

    private static final int BACKLOG = 128;

    private final HttpsServer server;
    private final ExecutorService threads;

    private RicciServer(HttpsServer server, ExecutorService threads) {
        this.server = server;
        this.threads = threads;
    }

    /** Listens from when this returns. */
    static RicciServer start(
            String node, Settings settings, OwnCertificate own, TrustStore trust, List<Endpoint> endpoints)
            throws IOException {
        limits(settings);
        InetSocketAddress address = settings.listen() == null
                ? new InetSocketAddress(settings.port())
                : new InetSocketAddress(InetAddress.getByName(settings.listen()), settings.port());
        HttpsServer server = HttpsServer.create(address, BACKLOG);
        try {
            server.setHttpsConfigurator(Tls.configurator(own));
        } catch (GeneralSecurityException e) {
            throw new IOException("TLS can't be set up: " + e.getMessage(), e);
        }
        ExecutorService threads = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("request").factory());
        server.setExecutor(threads);
        server.createContext("/", new Router(node, trust, endpoints));
        server.start();
        return new RicciServer(server, threads);
    }

    /** The JDK's server reads these once, when its classes load. */
    private static void limits(Settings settings) {
        // Half-sent requests and handshakes are cut off after that; answers without end are not.
        unlessSet("sun.net.httpserver.maxReqTime", "20");
        unlessSet("sun.net.httpserver.timerMillis", "5000");
        unlessSet("sun.net.httpserver.idleInterval", "60");
        unlessSet("sun.net.httpserver.maxReqHeaders", "50");
        // Without it small answers wait 40 ms for the other end's delayed acknowledgement.
        unlessSet("sun.net.httpserver.nodelay", "true");
        unlessSet("jdk.httpserver.maxConnections", Integer.toString(settings.maxConnections()));
    }

    private static void unlessSet(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }

    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
