package io.conga.system.libvirt.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.conga.protocol.problem.ProblemException;
import io.conga.system.exec.SystemRoot;
import io.conga.system.file.Backups;
import io.conga.system.libvirt.control.MigrationCertificates.Standing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Certificates that luci signed (recorded) and one of openssl's own making. */
class MigrationCertificatesTest {

    private static final Instant NOW = Instant.parse("2027-01-01T00:00:00Z");
    private static final List<String> NAMES = List.of("node1", "10.1.1.1");

    @TempDir
    private Path directory;

    @SuppressWarnings("NullAway.Init")
    private MigrationCertificates certificates;

    @BeforeEach
    void open() {
        certificates = at(NOW);
    }

    @Test
    void isMissingThenGoodThenOld() throws IOException {
        assertThat(certificates.standing(authority(), NAMES)).isEqualTo(Standing.MISSING);

        certificates.newKey();
        certificates.install(authority(), recorded("node1"));

        assertThat(certificates.standing(authority(), NAMES)).isEqualTo(Standing.GOOD);
        assertThat(certificates.standing("", NAMES))
                .as("of any authority of Conga's")
                .isEqualTo(Standing.GOOD);
        assertThat(certificates.installed(recorded("node1"))).isTrue();
        assertThat(certificates.standing(authority(), List.of("node1", "other")))
                .as("for another name")
                .isEqualTo(Standing.MISSING);
        assertThat(at(Instant.parse("2036-11-20T00:00:00Z")).standing(authority(), NAMES))
                .as("soon over")
                .isEqualTo(Standing.MISSING);
        assertThat(certificates.paths())
                .allMatch(path -> Files.exists(directory.resolve(path.substring(1))))
                .filteredOn(path -> path.contains("key"))
                .hasSize(4)
                .allMatch(path -> mode(path).startsWith("r") && mode(path).endsWith("------"));
        try (var left = Files.list(directory.resolve("etc/pki/libvirt/private"))) {
            assertThat(left).as("the key that was kept aside is gone").hasSize(2);
        }
    }

    @Test
    void leavesAnotherAuthorityAlone() throws IOException {
        Path file = directory.resolve("etc/pki/CA/cacert.pem");
        Files.createDirectories(file.getParent());
        Files.writeString(file, recorded("foreign"));

        assertThat(certificates.standing(authority(), NAMES)).isEqualTo(Standing.FOREIGN);
        assertThat(certificates.foundAuthority()).contains("O=Example");
    }

    @Test
    void tellsOnlyThePublicHalf() throws Exception {
        String told = certificates.newKey();

        var key = KeyFactory.getInstance("RSA")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(told)));
        assertThat(key.getAlgorithm()).isEqualTo("RSA");
    }

    @Test
    void refusesACertificateWithoutItsKey() {
        assertThatThrownBy(() -> certificates.install(authority(), recorded("node1")))
                .isInstanceOf(ProblemException.class);
    }

    private MigrationCertificates at(Instant time) {
        var root = new SystemRoot(directory);
        var clock = Clock.fixed(time, ZoneOffset.UTC);
        return new MigrationCertificates(root, new Backups(root, clock), clock, "node1");
    }

    private String mode(String path) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve(path.substring(1))));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String authority() throws IOException {
        return recorded("authority");
    }

    private static String recorded(String name) throws IOException {
        return Files.readString(Path.of("src/test/resources/recorded/migration/" + name + ".pem"));
    }
}
