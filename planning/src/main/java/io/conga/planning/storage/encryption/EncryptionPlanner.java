package io.conga.planning.storage.encryption;

import io.conga.planning.storage.draft.Draft;
import io.conga.planning.storage.draft.Here;
import io.conga.planning.storage.words.StorageHazard;
import io.conga.planning.storage.words.StorageSentence;
import io.conga.protocol.storage.change.EncryptionChange;
import io.conga.protocol.storage.guard.PlannedUuid;
import java.util.List;
import java.util.regex.Pattern;

/*
 * | Change        | Undo within the job | Later                                       |
 * |---------------|---------------------|---------------------------------------------|
 * | FormatLuks    | none                | none: what was there is lost                |
 * | OpenLuks      | CloseLuks           | close it                                    |
 * | CloseLuks     | none                | open it                                     |
 * | AddLuksKey    | RemoveLuksKey       | remove it                                   |
 * | RemoveLuksKey | none                | luksHeaderRestore of the backup, by hand    |
 * | EraseLuks     | none                | none                                        |
 */
/** LUKS. */
public final class EncryptionPlanner {

    private static final Pattern LABEL = Pattern.compile("[A-Za-z0-9_.+-]{0,47}");

    private EncryptionPlanner() {}

    public static Draft draft(EncryptionChange change, Here here) {
        return switch (change) {
            case EncryptionChange.FormatLuks format -> {
                here.device("device", format.device());
                String label = format.label();
                if (label != null && !LABEL.matcher(label).matches()) {
                    here.wrong("label", "It has at most 47 letters, digits and . _ + -.");
                }
                needed(here, "passphrase", format.passphrase());
                var filled = new EncryptionChange.FormatLuks(
                        format.device(), label, PlannedUuid.of(here.seed(), format.device()), format.passphrase());
                yield draft(here, filled, StorageSentence.FORMAT_LUKS, format.device(), "", StorageSentence.UNDO_DATA);
            }
            case EncryptionChange.OpenLuks open -> {
                luks(here, open.device());
                here.name("name", open.name());
                needed(here, "passphrase", open.passphrase());
                yield draft(
                                here,
                                open,
                                StorageSentence.OPEN_LUKS,
                                open.device(),
                                "/dev/mapper/" + open.name(),
                                StorageSentence.UNDO_OPPOSITE)
                        .backBy(new EncryptionChange.CloseLuks(open.name()));
            }
            case EncryptionChange.CloseLuks close -> {
                here.name("name", close.name());
                yield draft(
                        here,
                        close,
                        StorageSentence.CLOSE_LUKS,
                        "/dev/mapper/" + close.name(),
                        "",
                        StorageSentence.UNDO_OPPOSITE);
            }
            case EncryptionChange.AddLuksKey add -> {
                luks(here, add.device());
                needed(here, "passphrase", add.passphrase());
                needed(here, "added", add.added());
                yield draft(here, add, StorageSentence.ADD_KEY, add.device(), "", StorageSentence.UNDO_OPPOSITE);
            }
            case EncryptionChange.RemoveLuksKey remove -> {
                luks(here, remove.device());
                needed(here, "removed", remove.removed());
                yield draft(here, remove, StorageSentence.REMOVE_KEY, remove.device(), "", StorageSentence.UNDO_HEADER)
                        .with(List.of(StorageHazard.LAST_KEY.with("device", remove.device())));
            }
            case EncryptionChange.EraseLuks erase -> {
                luks(here, erase.device());
                yield draft(here, erase, StorageSentence.ERASE_LUKS, erase.device(), "", StorageSentence.UNDO_DATA);
            }
        };
    }

    private static void luks(Here here, String device) {
        here.device("device", device);
        here.view()
                .at(device)
                .filter(found ->
                        found.content() == null || !found.content().type().equals("crypto_LUKS"))
                .ifPresent(_ -> here.wrong("device", "It is no LUKS container."));
    }

    private static void needed(Here here, String field, String value) {
        if (value.isEmpty()) {
            here.wrong(field, "It is needed.");
        }
    }

    private static Draft draft(
            Here here,
            EncryptionChange change,
            StorageSentence sentence,
            String object,
            String detail,
            StorageSentence undo) {
        return Draft.of(change, sentence.with("object", object, "node", here.node(), "detail", detail), object, undo);
    }
}
