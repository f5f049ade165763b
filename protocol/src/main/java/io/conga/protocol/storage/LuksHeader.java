package io.conga.protocol.storage;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the header of a LUKS2 container says: {@code cryptsetup luksDump --dump-json-metadata}. Nothing of it is secret, and
 * salts and digests are left out all the same.
 *
 * @param ciphers of its data segments, such as aes-xts-plain64
 * @param keyslots who may open it
 * @param tokens types of its tokens, such as systemd-tpm2 or clevis
 */
public record LuksHeader(List<String> ciphers, List<Keyslot> keyslots, List<String> tokens) {
    public LuksHeader {
        ciphers = List.copyOf(ciphers);
        keyslots = List.copyOf(keyslots);
        tokens = List.copyOf(tokens);
    }

    /**
     * One way to open it.
     *
     * @param number of the slot
     * @param keyBits size of the key that it keeps
     * @param derivation how a passphrase becomes a key: argon2id, argon2i or pbkdf2
     * @param token type of the token that opens it; null: a passphrase does
     */
    public record Keyslot(
            int number,
            int keyBits,
            String derivation,
            @Nullable String token) {}
}
