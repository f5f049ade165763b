package io.conga.protocol.storage.change;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Changes of LUKS: cryptsetup(8). Passphrases stand in a plan as {@code ${secret:NAME}}. */
public sealed interface EncryptionChange extends StorageChange {

    /** A new LUKS2 container. */
    record FormatLuks(
            String device, @Nullable String label, @Nullable String uuid, String passphrase)
            implements EncryptionChange {
        @Override
        public List<String> objects() {
            return List.of(StorageObject.device(device));
        }
    }

    /** Its content is there as /dev/mapper/NAME. */
    record OpenLuks(String device, String name, String passphrase) implements EncryptionChange {
        @Override
        public List<String> objects() {
            return List.of(StorageObject.device(device));
        }
    }

    /** It is not there any more. */
    record CloseLuks(String name) implements EncryptionChange {
        @Override
        public List<String> objects() {
            return List.of(StorageObject.device("/dev/mapper/" + name));
        }
    }

    /** A further passphrase opens it. */
    record AddLuksKey(String device, String passphrase, String added) implements EncryptionChange {
        @Override
        public List<String> objects() {
            return List.of(StorageObject.device(device));
        }
    }

    /** A passphrase opens it no more; the last one is never removed. A backup of the header is kept. */
    record RemoveLuksKey(String device, String removed) implements EncryptionChange {
        @Override
        public List<String> objects() {
            return List.of(StorageObject.device(device));
        }
    }

    /** Every key is destroyed, and so is what it holds. */
    record EraseLuks(String device) implements EncryptionChange {
        @Override
        public List<String> objects() {
            return List.of(StorageObject.device(device));
        }
    }
}
