package io.conga.luci.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class MigrationAuthorityTest {

    @Test
    void signsKeysForBothDirectionsWithEveryName() throws Exception {
        var made = MigrationAuthority.make("c1");
        var authority = MigrationAuthority.read(made.certificatePem(), made.keyPem());
        var pair = KeyPairGenerator.getInstance("RSA").generateKeyPair();

        String pem = authority.sign(
                Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()),
                List.of("node1", "node1.example", "10.0.0.1", "fd00::1"));

        X509Certificate certificate = read(pem);
        X509Certificate root = read(made.certificatePem());
        certificate.verify(root.getPublicKey());
        assertThat(root.getBasicConstraints()).isZero();
        assertThat(root.getSubjectX500Principal().getName()).contains("O=Conga");
        assertThat(certificate.getPublicKey()).isEqualTo(pair.getPublic());
        assertThat(certificate.getSubjectX500Principal().getName()).isEqualTo("CN=node1,O=Conga");
        assertThat(certificate.getSubjectAlternativeNames().toString())
                .contains("[2, node1]", "[2, node1.example]", "[7, 10.0.0.1]", "[7, fd00:0:0:0:0:0:0:1]");
        assertThat(certificate.getExtendedKeyUsage()).contains("1.3.6.1.5.5.7.3.1", "1.3.6.1.5.5.7.3.2");
        // digitalSignature and keyEncipherment: libvirt refuses a certificate without the second.
        assertThat(certificate.getKeyUsage()).startsWith(true, false, true);
    }

    private static X509Certificate read(String pem) throws Exception {
        return (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)));
    }
}
