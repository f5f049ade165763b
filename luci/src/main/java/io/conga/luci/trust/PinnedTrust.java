package io.conga.luci.trust;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Accepts one certificate only: the pinned one. It is asked inside the handshake, so nothing of a request, least of all
 * a password, is sent to a machine that shows another.
 */
public final class PinnedTrust extends X509ExtendedTrustManager {

    /** What was shown is not what was confirmed. */
    public static final class Mismatch extends CertificateException {
        private final transient Fingerprint expected;
        private final transient Fingerprint seen;

        Mismatch(Fingerprint expected, Fingerprint seen) {
            super("certificate " + seen + " instead of " + expected);
            this.expected = expected;
            this.seen = seen;
        }

        public Fingerprint expected() {
            return expected;
        }

        public Fingerprint seen() {
            return seen;
        }
    }

    private final @Nullable Fingerprint pinned;
    private volatile @Nullable Fingerprint seen;

    private PinnedTrust(@Nullable Fingerprint pinned) {
        this.pinned = pinned;
    }

    public static PinnedTrust to(Fingerprint fingerprint) {
        return new PinnedTrust(fingerprint);
    }

    /** For first contact: accepts anybody and remembers the fingerprint, for a person to confirm. */
    public static PinnedTrust toAnybody() {
        return new PinnedTrust(null);
    }

    /** The fingerprint that was shown last; null before a handshake. */
    public @Nullable Fingerprint seen() {
        return seen;
    }

    private void check(X509Certificate[] chain) throws CertificateException {
        if (chain.length == 0) {
            throw new CertificateException("no certificate was shown");
        }
        var shown = Fingerprint.of(chain[0]);
        seen = shown;
        if (pinned != null && !pinned.equals(shown)) {
            throw new Mismatch(pinned, shown);
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        check(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        check(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        check(chain);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw new CertificateException("luci is a client only");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        throw new CertificateException("luci is a client only");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        throw new CertificateException("luci is a client only");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
