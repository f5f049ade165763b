package io.conga.system.libvirt.control;

import io.conga.protocol.problem.NodeProblem;
import io.conga.protocol.problem.ProblemException;
import io.conga.system.exec.SystemRoot;
import io.conga.system.file.AtomicFile;
import io.conga.system.file.Backups;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Principal;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Key and certificates of live migration, where libvirt and QEMU look for them: the daemon's server and client files
 * (https://libvirt.org/kbase/tlscerts.html), and the same again for guests' memory (migrate_tls_x509_cert_dir of
 * qemu.conf, by default /etc/pki/qemu). Keys never leave the node.
 */
public final class MigrationCertificates {

    /** What libvirt trusts. */
    public static final String AUTHORITY = "/etc/pki/CA/cacert.pem";

    static final String QEMU_AUTHORITY = "/etc/pki/qemu/ca-cert.pem";
    static final String CERTIFICATE = "/etc/pki/libvirt/servercert.pem";
    static final String KEY = "/etc/pki/libvirt/private/serverkey.pem";
    private static final String NEW_KEY = "/etc/pki/libvirt/private/.conga-new-key.pem";

    /** In the name of every authority that Conga makes. */
    public static final String MARK = "O=Conga";

    private static final List<String> CERTIFICATES = List.of(
            CERTIFICATE,
            "/etc/pki/libvirt/clientcert.pem",
            "/etc/pki/qemu/server-cert.pem",
            "/etc/pki/qemu/client-cert.pem");
    private static final List<String> KEYS = List.of(KEY, "/etc/pki/libvirt/private/clientkey.pem");
    private static final List<String> QEMU_KEYS =
            List.of("/etc/pki/qemu/server-key.pem", "/etc/pki/qemu/client-key.pem");
    private static final int KEY_BITS = 3072;
    /** A certificate that ends sooner is made anew. */
    private static final Duration GOOD_FOR = Duration.ofDays(30);
    /** Whom QEMU runs as, if /etc/libvirt/qemu.conf does not say: on Debian and its kin, and on all others. */
    private static final List<String> USERS = List.of("libvirt-qemu", "qemu");

    private final SystemRoot root;
    private final Backups backups;
    private final Clock clock;
    private final String node;

    public MigrationCertificates(SystemRoot root, Backups backups, Clock clock, String node) {
        this.root = root;
        this.backups = backups;
        this.clock = clock;
        this.node = node;
    }

    /** What is there. */
    public enum Standing {
        /** Nothing, or what another authority of Conga's made. */
        MISSING,
        /** What is wanted, for long enough. */
        GOOD,
        /** An authority that somebody else made. */
        FOREIGN
    }

    /**
     * @param authority PEM; empty in a preview, where any of Conga's will do
     */
    public Standing standing(String authority, List<String> names) {
        Optional<X509Certificate> trusted = certificate(AUTHORITY);
        boolean foreign = List.of(AUTHORITY, QEMU_AUTHORITY).stream()
                .flatMap(path -> certificate(path).stream())
                .anyMatch(found -> !issuer(found).contains(MARK));
        if (foreign) {
            return Standing.FOREIGN;
        }
        boolean ours = trusted.isPresent()
                && (authority.isEmpty() || body(read(AUTHORITY)).equals(body(authority)))
                && read(QEMU_AUTHORITY).equals(read(AUTHORITY));
        boolean complete = ours
                && CERTIFICATES.stream()
                        .allMatch(path -> read(path).equals(read(CERTIFICATE))
                                && !read(path).isEmpty())
                && java.util.stream.Stream.concat(KEYS.stream(), QEMU_KEYS.stream())
                        .allMatch(path -> Files.exists(root.file(path)));
        return complete && good(trusted.get(), names) ? Standing.GOOD : Standing.MISSING;
    }

    /** Who made what libvirt trusts; empty where it trusts nothing. */
    public String foundAuthority() {
        return certificate(AUTHORITY)
                .or(() -> certificate(QEMU_AUTHORITY))
                .map(MigrationCertificates::issuer)
                .orElse("");
    }

    private boolean good(X509Certificate authority, List<String> names) {
        Optional<X509Certificate> own = certificate(CERTIFICATE);
        if (own.isEmpty()) {
            return false;
        }
        try {
            own.get().verify(authority.getPublicKey());
            return own.get().getNotAfter().toInstant().isAfter(clock.instant().plus(GOOD_FOR))
                    && names(own.get()).containsAll(names);
        } catch (GeneralSecurityException another) {
            return false;
        }
    }

    private static Set<String> names(X509Certificate certificate) throws GeneralSecurityException {
        var names = new TreeSet<String>();
        var all = certificate.getSubjectAlternativeNames();
        if (all != null) {
            all.forEach(entry -> names.add(String.valueOf(entry.get(1))));
        }
        return names;
    }

    /** A new key, kept aside until its certificate comes; the public half, base64 of its SubjectPublicKeyInfo. */
    public String newKey() {
        try {
            var pair = pair();
            write(NEW_KEY, pem("PRIVATE KEY", pair.getPrivate().getEncoded()), "rw-------", null);
            return Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK makes RSA keys", impossible);
        }
    }

    private static KeyPair pair() throws GeneralSecurityException {
        // GnuTLS does not take an elliptic key as the JDK writes it, without its public half.
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(KEY_BITS);
        return generator.generateKeyPair();
    }

    /** Whether that certificate is in its place already. */
    public boolean installed(String certificate) {
        return !certificate.isEmpty() && body(read(CERTIFICATE)).equals(body(certificate));
    }

    /** Puts authority, certificate and the key that was made for it where they are looked for; what was there is kept. */
    public void install(String authority, String certificate) {
        String key = read(NEW_KEY);
        if (key.isEmpty()) {
            throw new ProblemException(
                    NodeProblem.WRONG_STATE, "node", node, "state", "the key for this certificate is not here");
        }
        paths().forEach(this::keep);
        UserPrincipal qemu = qemuUser();
        write(AUTHORITY, authority, "rw-r--r--", null);
        write(QEMU_AUTHORITY, authority, "rw-r--r--", null);
        KEYS.forEach(path -> write(path, key, "rw-------", null));
        QEMU_KEYS.forEach(path -> write(path, key, "r--------", qemu));
        CERTIFICATES.forEach(path -> write(path, certificate, "rw-r--r--", null));
        delete(NEW_KEY);
    }

    /** Every file that belongs to it. */
    public List<String> paths() {
        var all = new ArrayList<>(List.of(AUTHORITY, QEMU_AUTHORITY));
        all.addAll(CERTIFICATES);
        all.addAll(KEYS);
        all.addAll(QEMU_KEYS);
        return all;
    }

    private @Nullable UserPrincipal qemuUser() {
        var names = new ArrayList<String>();
        read("/etc/libvirt/qemu.conf")
                .lines()
                .map(String::strip)
                .filter(line -> line.matches("user\\s*=\\s*\"[^\"]+\".*"))
                .map(line -> line.split("\"")[1].replaceFirst("^\\+", ""))
                .forEach(names::add);
        names.addAll(USERS);
        for (String name : names) {
            try {
                return root.file("/")
                        .getFileSystem()
                        .getUserPrincipalLookupService()
                        .lookupPrincipalByName(name);
            } catch (IOException | UnsupportedOperationException unknown) {
                continue;
            }
        }
        return null;
    }

    private Optional<X509Certificate> certificate(String path) {
        String pem = read(path);
        if (pem.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of((X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII))));
        } catch (GeneralSecurityException unreadable) {
            throw new ProblemException(
                    NodeProblem.OUTPUT_UNREADABLE,
                    "command",
                    path,
                    "node",
                    node,
                    "reason",
                    "It is no certificate: " + unreadable.getMessage());
        }
    }

    private static String issuer(X509Certificate certificate) {
        Principal subject = certificate.getSubjectX500Principal();
        return subject.getName();
    }

    private String read(String path) {
        try {
            Path file = root.file(path);
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException refused) {
            throw denied(path, refused);
        }
    }

    private void keep(String path) {
        try {
            backups.keep(root.file(path));
        } catch (IOException refused) {
            throw denied(path, refused);
        }
    }

    private void write(String path, String text, String mode, @Nullable UserPrincipal owner) {
        try {
            Path file = root.file(path);
            Files.createDirectories(file.getParent());
            AtomicFile.write(file, text.getBytes(StandardCharsets.US_ASCII), mode);
            if (owner != null) {
                Files.setOwner(file, owner);
            }
        } catch (IOException refused) {
            throw denied(path, refused);
        }
    }

    private void delete(String path) {
        try {
            AtomicFile.delete(root.file(path));
        } catch (IOException refused) {
            throw denied(path, refused);
        }
    }

    private static String pem(String kind, byte[] encoded) {
        return "-----BEGIN " + kind + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded) + "\n-----END " + kind
                + "-----\n";
    }

    private static String body(String pem) {
        return pem.replaceAll("-----[A-Z ]+-----|\\s", "");
    }

    private ProblemException denied(String what, IOException refused) {
        return new ProblemException(
                NodeProblem.PERMISSION_MISSING,
                "node",
                node,
                "reason",
                "write " + what + " (" + refused.getMessage() + ")");
    }
}
