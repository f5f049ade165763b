package io.conga.lab;

import static org.assertj.core.api.Assertions.assertThat;

import io.conga.protocol.storage.change.DiskChange;
import io.conga.protocol.storage.change.EncryptionChange;
import io.conga.protocol.storage.change.FileSystemChange.MakeFileSystem;
import tools.jackson.databind.JsonNode;

/** LUKS. */
record EncryptionOperations(StorageHand hand) {

    void aContainerKeepsItsLastKey() {
        hand.change(new EncryptionChange.FormatLuks(two(), "safe", null, "correct horse"));
        assertThat(hand.blocks(new DiskChange.WipeDevice(two()), "crypto_LUKS")).contains("hazard.storage-encrypted");
        hand.change(new EncryptionChange.OpenLuks(two(), "safe", "correct horse"));
        hand.change(new MakeFileSystem("/dev/mapper/safe", "ext4", null, null, null, null, null));
        assertThat(hand.blocks(new EncryptionChange.EraseLuks(two()), "crypto_LUKS", "ext4"))
                .contains("hazard.storage-in-use");
        hand.change(new EncryptionChange.CloseLuks("safe"));
        hand.change(new EncryptionChange.AddLuksKey(two(), "correct horse", "battery staple"));
        hand.change(new EncryptionChange.RemoveLuksKey(two(), "correct horse"));
        JsonNode failed = hand.end(hand.intent(new EncryptionChange.RemoveLuksKey(two(), "battery staple")));
        assertThat(failed.path("problems").toString()).contains("storage.last-key");
        assertThat(failed.toString()).doesNotContain("battery staple");
        hand.change(new EncryptionChange.OpenLuks(two(), "safe", "battery staple"));
        hand.change(new EncryptionChange.CloseLuks("safe"));
        hand.change(new EncryptionChange.EraseLuks(two()), "crypto_LUKS");
        assertThat(hand.said("wipefs", "--noheadings", two())).isEmpty();
    }

    private String two() {
        return hand.disk(2);
    }
}
