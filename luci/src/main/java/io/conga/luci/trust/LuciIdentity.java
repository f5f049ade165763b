package io.conga.luci.trust;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.UUID;

/**
 * Who this luci is towards every ricci. All luci on one database are the same one.
 *
 * @param id by which riccis know it
 * @param name for people
 * @param certificate self-signed, P-256
 * @param key its private key
 */
public record LuciIdentity(UUID id, String name, X509Certificate certificate, PrivateKey key) {

    public Fingerprint fingerprint() {
        return Fingerprint.of(certificate);
    }

    @Override
    public String toString() {
        return "LuciIdentity[" + id + ", " + name + "]";
    }
}
