package io.conga.luci.node;

import io.conga.luci.trust.IdentityKeys;
import io.conga.luci.trust.PinnedTrust;
import java.io.IOException;
import java.net.Proxy;
import java.net.URI;
import java.security.GeneralSecurityException;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;

/** Opens TLS 1.3 connections that show luci's certificate and accept one certificate of the other side. */
final class TlsConnections {

    private static final int CONNECT_MILLISECONDS = 5_000;

    static {
        // The JDK's client keeps a connection for the next request unless the answer says "close"; that the request
        // said
        // so does not count. Another thread then got one that ricci was closing, and its POST, sent once, was lost.
        System.setProperty("http.keepAlive", "false");
    }

    private final IdentityKeys keys;

    TlsConnections(IdentityKeys keys) {
        this.keys = keys;
    }

    /** One per certificate: TLS sessions are resumed within it only, so none outlives its pin. */
    SSLSocketFactory sockets(PinnedTrust trust) {
        try {
            var context = SSLContext.getInstance("TLSv1.3");
            context.init(new KeyManager[] {keys}, new TrustManager[] {trust}, null);
            context.getClientSessionContext().setSessionCacheSize(4);
            return new ProbedSockets(context.getSocketFactory());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("TLS 1.3 belongs to every JDK", e);
        }
    }

    /** A connection that is not open yet. Names are not compared: the certificate itself is pinned. */
    HttpsURLConnection open(SSLSocketFactory sockets, String address, int port, String path, int readMilliseconds)
            throws IOException {
        String host = address.contains(":") ? "[" + address + "]" : address;
        var uri = URI.create("https://" + host + ":" + port + path);
        var connection = (HttpsURLConnection) uri.toURL().openConnection(Proxy.NO_PROXY);
        connection.setSSLSocketFactory(sockets);
        connection.setHostnameVerifier((_, _) -> true);
        connection.setConnectTimeout(CONNECT_MILLISECONDS);
        connection.setReadTimeout(readMilliseconds);
        connection.setInstanceFollowRedirects(false);
        connection.setUseCaches(false);
        connection.setRequestProperty("Connection", "close");
        connection.setRequestProperty("Accept", "application/json");
        return connection;
    }
}
