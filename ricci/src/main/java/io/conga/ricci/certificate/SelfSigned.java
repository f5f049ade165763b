package io.conga.ricci.certificate;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;

/** Makes a P-256 key and the X.509 v3 certificate (RFC 5280) that it signs for itself. */
final class SelfSigned {

    private static final String ECDSA_WITH_SHA256 = "1.2.840.10045.4.3.2";
    private static final String COMMON_NAME = "2.5.4.3";
    private static final String BASIC_CONSTRAINTS = "2.5.29.19";
    private static final String SUBJECT_ALTERNATIVE_NAME = "2.5.29.17";

    /** Clocks of nodes differ; a certificate from tomorrow would be refused by whoever checks dates. */
    private static final Duration BACKDATED = Duration.ofDays(1);

    /** luci pins the certificate itself, so its end guards nothing; it shall outlive the machine. */
    private static final Duration LIFETIME = Duration.ofDays(20 * 365);

    private SelfSigned() {}

    static KeyPair newKey() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    /**
     * @param host common name and DNS name
     * @return the certificate in DER
     */
    static byte[] certificate(KeyPair key, String host, Instant now) throws GeneralSecurityException {
        byte[] algorithm = Der.sequence(Der.objectIdentifier(ECDSA_WITH_SHA256));
        byte[] name = Der.sequence(Der.set(Der.sequence(Der.objectIdentifier(COMMON_NAME), Der.utf8(host))));
        byte[] serial = Der.integer(new BigInteger(127, new SecureRandom()).setBit(120));
        byte[] validity = Der.sequence(Der.time(now.minus(BACKDATED)), Der.time(now.plus(LIFETIME)));
        byte[] constraints =
                Der.sequence(Der.objectIdentifier(BASIC_CONSTRAINTS), Der.truth(), Der.octetString(Der.sequence()));
        byte[] alternative = Der.sequence(
                Der.objectIdentifier(SUBJECT_ALTERNATIVE_NAME),
                Der.octetString(Der.sequence(Der.tagged(0x82, host.getBytes(StandardCharsets.US_ASCII)))));
        byte[] body = Der.sequence(
                Der.tagged(0xa0, Der.integer(BigInteger.TWO)),
                serial,
                algorithm,
                name,
                validity,
                name,
                key.getPublic().getEncoded(),
                Der.tagged(0xa3, Der.sequence(constraints, alternative)));
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(key.getPrivate());
        signature.update(body);
        return Der.sequence(body, algorithm, Der.bitString(signature.sign()));
    }
}
