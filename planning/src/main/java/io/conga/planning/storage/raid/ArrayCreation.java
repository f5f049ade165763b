package io.conga.planning.storage.raid;

import io.conga.planning.storage.draft.Draft;
import io.conga.planning.storage.draft.Here;
import io.conga.planning.storage.words.StorageSentence;
import io.conga.protocol.storage.change.RaidChange;
import io.conga.protocol.storage.guard.PlannedUuid;
import java.util.Map;
import java.util.Set;

/** A new MD array: what mdadm(8) takes together, checked before any member is touched. */
final class ArrayCreation {

    private static final Map<String, Integer> LEAST =
            Map.of("0", 2, "1", 2, "4", 3, "5", 3, "6", 4, "10", 2, "linear", 2);

    private ArrayCreation() {}

    static Draft draft(RaidChange.CreateArray create, Here here) {
        here.name("name", create.name());
        here.devices("devices", create.devices(), LEAST.getOrDefault(create.level(), 1));
        here.devices("spares", create.spares(), 0);
        create.spares().stream()
                .filter(create.devices()::contains)
                .forEach(_ -> here.wrong("spares", "A spare is no member at the same time."));
        if (!LEAST.containsKey(create.level())) {
            here.wrong("level", "It is 0, 1, 4, 5, 6, 10 or linear.");
        }
        if (!create.spares().isEmpty() && Set.of("0", "linear").contains(create.level())) {
            here.wrong("spares", "This level has no redundancy, and so no use for spares.");
        }
        if (!Set.of("1.0", "1.1", "1.2").contains(create.metadata())) {
            here.wrong("metadata", "It is 1.0, 1.1 or 1.2.");
        }
        if (!Set.of("internal", "none").contains(create.bitmap())) {
            here.wrong("bitmap", "It is internal or none.");
        }
        Integer chunk = create.chunkKib();
        if (chunk != null && (chunk < 4 || Integer.bitCount(chunk) != 1)) {
            here.wrong("chunkKib", "It is a power of two, 4 or more.");
        }
        var filled = new RaidChange.CreateArray(
                create.name(),
                create.level(),
                create.devices(),
                create.spares(),
                create.level().equals("1") ? null : chunk,
                create.metadata(),
                Set.of("0", "linear").contains(create.level()) ? "none" : create.bitmap(),
                PlannedUuid.of(here.seed(), create.name()));
        String what = "RAID " + create.level() + ", " + create.devices().size();
        return Draft.of(
                filled,
                RaidPlanner.title(here, StorageSentence.CREATE_ARRAY, create.name(), what),
                create.name(),
                StorageSentence.UNDO_DATA);
    }
}
