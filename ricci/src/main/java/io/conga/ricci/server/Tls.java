package io.conga.ricci.server;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import io.conga.ricci.certificate.OwnCertificate;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedKeyManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/**
 * TLS 1.3 only, with ricci's own certificate. Any client certificate passes the handshake, which proves that the caller
 * holds its key; what the caller may do is decided afterwards by the pinned key. So one port serves pairing and work.
 */
public final class Tls {

    private static final String ALIAS = "ricci";
    private static final int SESSIONS = 64;

    private Tls() {}

    /** A context that shows this certificate and lets any other pass, for the caller to compare with what it has pinned. */
    public static SSLContext context(OwnCertificate own) throws GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(new KeyManager[] {new OwnKey(own)}, new TrustManager[] {anyCertificate()}, null);
        return context;
    }

    /** Judges nothing; whoever uses it compares with a pin afterwards. */
    static X509ExtendedTrustManager anyCertificate() {
        return new AnyCertificate();
    }

    static HttpsConfigurator configurator(OwnCertificate own) throws GeneralSecurityException {
        SSLContext context = context(own);
        // The default keeps 20,480 sessions: more than ricci's heap.
        context.getServerSessionContext().setSessionCacheSize(SESSIONS);
        return new HttpsConfigurator(context) {
            @Override
            public void configure(HttpsParameters parameters) {
                SSLParameters tls = context.getDefaultSSLParameters();
                tls.setProtocols(new String[] {"TLSv1.3"});
                tls.setWantClientAuth(true);
                parameters.setSSLParameters(tls);
            }
        };
    }

    private static final class OwnKey extends X509ExtendedKeyManager {

        private final OwnCertificate own;

        OwnKey(OwnCertificate own) {
            this.own = own;
        }

        private static @Nullable String aliasFor(String keyType) {
            return keyType.equals("EC") ? ALIAS : null;
        }

        @Override
        public @Nullable String chooseEngineServerAlias(
                String keyType, Principal @Nullable [] issuers, @Nullable SSLEngine engine) {
            return aliasFor(keyType);
        }

        @Override
        public @Nullable String chooseServerAlias(
                String keyType, Principal @Nullable [] issuers, @Nullable Socket socket) {
            return aliasFor(keyType);
        }

        @Override
        public String @Nullable [] getServerAliases(String keyType, Principal @Nullable [] issuers) {
            return keyType.equals("EC") ? new String[] {ALIAS} : null;
        }

        @Override
        public X509Certificate[] getCertificateChain(String alias) {
            return new X509Certificate[] {own.certificate()};
        }

        @Override
        public PrivateKey getPrivateKey(String alias) {
            return own.key();
        }

        @Override
        public String @Nullable [] getClientAliases(String keyType, Principal @Nullable [] issuers) {
            return getServerAliases(keyType, issuers);
        }

        @Override
        public @Nullable String chooseEngineClientAlias(
                String[] keyTypes, Principal @Nullable [] issuers, @Nullable SSLEngine engine) {
            return Arrays.asList(keyTypes).contains("EC") ? ALIAS : null;
        }

        @Override
        public @Nullable String chooseClientAlias(
                String[] keyTypes, Principal @Nullable [] issuers, @Nullable Socket socket) {
            return Arrays.asList(keyTypes).contains("EC") ? ALIAS : null;
        }
    }

    private static final class AnyCertificate extends X509ExtendedTrustManager {

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket) {
            // Judged after the handshake, by its pin.
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine) {
            // Judged after the handshake, by its pin.
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType) {
            // Judged after the handshake, by its pin.
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket) {
            // Only the rehearsal of the AOT cache calls, and only itself.
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine) {
            // Only the rehearsal of the AOT cache calls, and only itself.
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType) {
            // Only the rehearsal of the AOT cache calls, and only itself.
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
