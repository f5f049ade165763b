package io.conga.planning.storage.encryption;

import io.conga.planning.secret.SecretName;
import io.conga.protocol.storage.change.EncryptionChange;
import io.conga.protocol.storage.change.StorageChange;
import java.util.Map;
import java.util.TreeMap;

/**
 * A change without its passphrases, and these.
 *
 * @param change with references in their place
 * @param values secret name to passphrase
 */
public record EncryptionSecrets(StorageChange change, Map<String, String> values) {

    public EncryptionSecrets {
        values = Map.copyOf(values);
    }

    /** Takes the passphrases out of a change. */
    public static EncryptionSecrets of(StorageChange change) {
        Map<String, String> values = new TreeMap<>();
        StorageChange without = switch (change) {
            case EncryptionChange.FormatLuks format ->
                new EncryptionChange.FormatLuks(
                        format.device(),
                        format.label(),
                        format.uuid(),
                        take(values, "passphrase", format.passphrase()));
            case EncryptionChange.OpenLuks open ->
                new EncryptionChange.OpenLuks(
                        open.device(), open.name(), take(values, "passphrase", open.passphrase()));
            case EncryptionChange.AddLuksKey add ->
                new EncryptionChange.AddLuksKey(
                        add.device(), take(values, "passphrase", add.passphrase()), take(values, "added", add.added()));
            case EncryptionChange.RemoveLuksKey remove ->
                new EncryptionChange.RemoveLuksKey(remove.device(), take(values, "removed", remove.removed()));
            case StorageChange other -> other;
        };
        return new EncryptionSecrets(without, values);
    }

    private static String take(Map<String, String> values, String name, String value) {
        if (value.isEmpty() || SecretName.looksLikeReference(value)) {
            return value;
        }
        String secret = SecretName.given("luks", name);
        values.put(secret, value);
        return SecretName.reference(secret);
    }
}
