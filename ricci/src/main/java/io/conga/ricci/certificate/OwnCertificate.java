package io.conga.ricci.certificate;

import io.conga.ricci.settings.StateDirectory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;

/**
 * ricci's key and certificate, in one file {@code identity.pem} (0600), so that a crash never leaves one without the
 * other. PKCS12 is not used: it costs about a second of CPU cold.
 *
 * @param key private key
 * @param certificate self-signed certificate
 */
public record OwnCertificate(PrivateKey key, X509Certificate certificate) {

    private static final String FILE = "identity.pem";

    /** Loads the identity, or makes it where there is none yet. An unreadable one is an error: a new one would silently break every pin. */
    public static OwnCertificate loadOrMake(StateDirectory state, String host) throws IOException {
        try {
            return load(state);
        } catch (NoSuchFileException firstStart) {
            try {
                KeyPair pair = SelfSigned.newKey();
                byte[] der = SelfSigned.certificate(pair, dnsName(host), Instant.now());
                String pem = Pem.block("PRIVATE KEY", pair.getPrivate().getEncoded()) + Pem.block("CERTIFICATE", der);
                state.replace(state.path(FILE), pem.getBytes(StandardCharsets.US_ASCII));
            } catch (GeneralSecurityException e) {
                throw new IOException("no certificate can be made: " + e.getMessage(), e);
            }
            return load(state);
        }
    }

    /** @throws NoSuchFileException where ricci has never started */
    public static OwnCertificate load(StateDirectory state) throws IOException {
        Path file = state.path(FILE);
        String pem = Files.readString(file, StandardCharsets.US_ASCII);
        try {
            PrivateKey key =
                    KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(Pem.find(pem, "PRIVATE KEY")));
            var certificate = (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(Pem.find(pem, "CERTIFICATE")));
            certificate.verify(certificate.getPublicKey());
            return new OwnCertificate(key, certificate);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IOException(
                    file + " can't be read (" + e.getMessage()
                            + "). Put back a copy, or move it away: ricci then makes a new certificate and every luci must authenticate again.",
                    e);
        }
    }

    private static String dnsName(String host) {
        String ascii = host.replaceAll("[^A-Za-z0-9.-]", "-");
        return ascii.isEmpty() ? "localhost" : ascii;
    }
}
