package io.conga.luci.trust;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.UUID;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Makes luci's certificate, and reads it back from PEM. */
final class IdentityMaker {

    /** Riccis trust the public key, not the date; the certificate is for ten years and renewed with the same key. */
    private static final Duration VALIDITY = Duration.ofDays(3650);

    private IdentityMaker() {}

    static LuciIdentity make(String name) {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            var pair = generator.generateKeyPair();
            var id = UUID.randomUUID();
            var subject = new X500NameBuilder()
                    .addRDN(BCStyle.O, "Conga luci")
                    .addRDN(BCStyle.CN, name)
                    .addRDN(BCStyle.SERIALNUMBER, id.toString())
                    .build();
            var now = Instant.now();
            var holder = new JcaX509v3CertificateBuilder(
                            subject,
                            new BigInteger(127, new SecureRandom()),
                            Date.from(now.minus(Duration.ofDays(1))),
                            Date.from(now.plus(VALIDITY)),
                            subject,
                            pair.getPublic())
                    .build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate()));
            return new LuciIdentity(id, name, certificate(holder.getEncoded()), pair.getPrivate());
        } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
            throw new IllegalStateException("a P-256 certificate can be made on every JDK", e);
        }
    }

    static String pem(String kind, byte[] encoded) {
        return "-----BEGIN " + kind + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded) + "\n-----END " + kind
                + "-----\n";
    }

    static LuciIdentity read(UUID id, String name, String certificatePem, String keyPem) {
        try {
            return new LuciIdentity(
                    id,
                    name,
                    certificate(certificatePem.getBytes(StandardCharsets.US_ASCII)),
                    KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(body(keyPem))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the identity in luci's database can't be read", e);
        }
    }

    static X509Certificate certificate(byte[] encoded) throws GeneralSecurityException {
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(encoded));
    }

    private static byte[] body(String pem) {
        return Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
    }
}
