package io.conga.ricci.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.conga.ricci.settings.StateDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.interfaces.ECPublicKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The certificate that is written by hand is one that the JDK's own parser takes. */
class OwnCertificateTest {

    @TempDir
    Path directory;

    @Test
    void theFirstStartMakesACertificateThatVerifies() throws Exception {
        OwnCertificate own = OwnCertificate.loadOrMake(StateDirectory.open(directory), "node1");
        own.certificate().checkValidity();
        own.certificate().verify(own.certificate().getPublicKey());
        assertThat(own.certificate().getSubjectX500Principal().getName()).isEqualTo("CN=node1");
        assertThat(own.certificate().getVersion()).isEqualTo(3);
        assertThat(own.certificate().getBasicConstraints()).isEqualTo(-1);
        assertThat(own.certificate().getSubjectAlternativeNames().toString()).contains("node1");
        assertThat(((ECPublicKey) own.certificate().getPublicKey())
                        .getParams()
                        .getOrder()
                        .bitLength())
                .isEqualTo(256);
    }

    @Test
    void laterStartsKeepIt() throws IOException {
        StateDirectory state = StateDirectory.open(directory);
        String first =
                Digests.fingerprint(OwnCertificate.loadOrMake(state, "node1").certificate());
        assertThat(Digests.fingerprint(
                        OwnCertificate.loadOrMake(state, "renamed").certificate()))
                .isEqualTo(first)
                .matches("([0-9A-F]{2}:){31}[0-9A-F]{2}");
    }

    @Test
    void nobodyElseReadsTheKey() throws IOException {
        OwnCertificate.loadOrMake(StateDirectory.open(directory), "node1");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("identity.pem"))))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory)))
                .isEqualTo("rwx------");
    }

    @Test
    void aDamagedOneIsNotReplacedInSilence() throws IOException {
        Files.writeString(directory.resolve("identity.pem"), "-----BEGIN PRIVATE KEY-----\n");
        assertThatThrownBy(() -> OwnCertificate.loadOrMake(StateDirectory.open(directory), "node1"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("identity.pem can't be read");
    }

    @Test
    void aLongHostNameFits() throws IOException {
        String host = "a".repeat(63) + "." + "b".repeat(63) + "." + "c".repeat(63);
        OwnCertificate own = OwnCertificate.loadOrMake(StateDirectory.open(directory), host);
        assertThat(own.certificate().getSubjectX500Principal().getName()).isEqualTo("CN=" + host);
    }
}
