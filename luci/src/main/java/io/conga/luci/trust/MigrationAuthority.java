package io.conga.luci.trust;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * Issues the certificates by which libvirt of a cluster's nodes know each other
 * (https://libvirt.org/kbase/tlscerts.html): each is server and client in turn.
 */
final class MigrationAuthority {

    private static final Duration VALIDITY = Duration.ofDays(3650);
    private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|[0-9a-fA-F:]*:[0-9a-fA-F:.]*");

    private final X509Certificate certificate;
    private final PrivateKey key;

    private MigrationAuthority(X509Certificate certificate, PrivateKey key) {
        this.certificate = certificate;
        this.key = key;
    }

    static MigrationAuthority make(String cluster) {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            var pair = generator.generateKeyPair();
            var name = name("Live migration, cluster " + cluster);
            var builder = builder(name, name, pair.getPublic());
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
            return new MigrationAuthority(
                    IdentityMaker.certificate(
                            builder.build(signer(pair.getPrivate())).getEncoded()),
                    pair.getPrivate());
        } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
            throw new IllegalStateException("a P-256 certificate can be made on every JDK", e);
        }
    }

    static MigrationAuthority read(String certificatePem, String keyPem) {
        var read = IdentityMaker.read(new java.util.UUID(0, 0), "", certificatePem, keyPem);
        return new MigrationAuthority(read.certificate(), read.key());
    }

    String certificatePem() {
        try {
            return IdentityMaker.pem("CERTIFICATE", certificate.getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a certificate that was read can be encoded", e);
        }
    }

    String keyPem() {
        return IdentityMaker.pem("PRIVATE KEY", key.getEncoded());
    }

    /**
     * @param publicKey base64 of a SubjectPublicKeyInfo
     * @param names the first is the certificate's own
     * @return PEM
     */
    String sign(String publicKey, List<String> names) {
        try {
            var subject = KeyFactory.getInstance("RSA")
                    .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(publicKey)));
            var issuer =
                    X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
            var builder = builder(issuer, name(names.getFirst()), subject);
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
            // libvirt refuses a certificate without keyEncipherment, whatever its key is.
            builder.addExtension(
                    Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.keyEncipherment));
            builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(new KeyPurposeId[] {
                KeyPurposeId.id_kp_serverAuth, KeyPurposeId.id_kp_clientAuth
            }));
            builder.addExtension(
                    Extension.subjectAlternativeName,
                    false,
                    new GeneralNames(names.stream()
                            .map(name -> new GeneralName(
                                    ADDRESS.matcher(name).matches() ? GeneralName.iPAddress : GeneralName.dNSName,
                                    name))
                            .toArray(GeneralName[]::new)));
            return IdentityMaker.pem("CERTIFICATE", builder.build(signer(key)).getEncoded());
        } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
            throw new IllegalStateException("a node told a key that is none", e);
        }
    }

    private static JcaX509v3CertificateBuilder builder(
            X500Name issuer, X500Name subject, java.security.PublicKey publicKey) {
        var now = Instant.now();
        return new JcaX509v3CertificateBuilder(
                issuer,
                new BigInteger(127, new SecureRandom()),
                Date.from(now.minus(Duration.ofDays(1))),
                Date.from(now.plus(VALIDITY)),
                subject,
                publicKey);
    }

    private static org.bouncycastle.operator.ContentSigner signer(PrivateKey key) throws OperatorCreationException {
        return new JcaContentSignerBuilder("SHA256withECDSA").build(key);
    }

    private static X500Name name(String common) {
        // A common name has 64 characters at most (X.520).
        return new X500NameBuilder()
                .addRDN(BCStyle.O, "Conga")
                .addRDN(BCStyle.CN, common.length() > 64 ? common.substring(0, 64) : common)
                .build();
    }
}
