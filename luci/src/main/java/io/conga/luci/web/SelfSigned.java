package io.conga.luci.web;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.operator.OperatorException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * The certificate that luci makes for its own console where none is given: P-256, 398 days (the most that browsers
 * take), made anew 30 days before its end.
 *
 * @param certificate PEM file
 * @param key PEM file, PKCS #8
 */
record SelfSigned(Path certificate, Path key) {

    private static final Duration VALID = Duration.ofDays(398);
    private static final Duration RENEW = Duration.ofDays(30);

    /** Of luci's data directory; made where it is missing or nearly over. */
    static SelfSigned in(Path data, String address) {
        var files = new SelfSigned(data.resolve("console-certificate.pem"), data.resolve("console-key.pem"));
        try {
            if (!files.usable()) {
                files.make(address);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException | OperatorException e) {
            throw new IllegalStateException("can't make a certificate", e);
        }
        return files;
    }

    private boolean usable() throws IOException, GeneralSecurityException {
        if (!Files.exists(certificate) || !Files.exists(key)) {
            return false;
        }
        try (var in = Files.newInputStream(certificate)) {
            var known =
                    (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
            return known.getNotAfter().toInstant().isAfter(Instant.now().plus(RENEW));
        }
    }

    private void make(String address) throws IOException, GeneralSecurityException, OperatorException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        KeyPair pair = generator.generateKeyPair();
        String host = InetAddress.getLocalHost().getHostName();
        var name = new X500Name("CN=" + host.replaceAll("[^A-Za-z0-9.-]", "-"));
        Instant now = Instant.now();
        var builder = new JcaX509v3CertificateBuilder(
                name,
                new BigInteger(127, new SecureRandom()),
                Date.from(now.minus(Duration.ofHours(1))),
                Date.from(now.plus(VALID)),
                name,
                pair.getPublic());
        builder.addExtension(Extension.subjectAlternativeName, false, names(host, address));
        var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate());
        X509Certificate made = new JcaX509CertificateConverter().getCertificate(builder.build(signer));
        write(key, new JcaPKCS8Generator(pair.getPrivate(), null));
        write(certificate, made);
    }

    private static GeneralNames names(String host, String address) {
        var names = new ArrayList<>(List.of(
                new GeneralName(GeneralName.dNSName, "localhost"),
                new GeneralName(GeneralName.iPAddress, "127.0.0.1"),
                new GeneralName(GeneralName.dNSName, host)));
        if (!Set.of("127.0.0.1", "0.0.0.0", "::", "localhost").contains(address)) {
            boolean number = address.contains(":") || address.matches("[0-9.]+");
            names.add(new GeneralName(number ? GeneralName.iPAddress : GeneralName.dNSName, address));
        }
        return new GeneralNames(names.toArray(GeneralName[]::new));
    }

    private static void write(Path file, Object object) throws IOException {
        var text = new StringWriter();
        try (var pem = new JcaPEMWriter(text)) {
            pem.writeObject(object);
        }
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, text.toString());
    }
}
