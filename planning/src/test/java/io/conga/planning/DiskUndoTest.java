package io.conga.planning;

import static org.assertj.core.api.Assertions.assertThat;

import io.conga.planning.intent.StorageIntent.ChangeStorage;
import io.conga.planning.storage.disk.DiskUndo;
import io.conga.protocol.storage.change.DiskChange;
import io.conga.protocol.storage.change.StorageChange;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DiskUndoTest {

    private static final String SAVED = "/var/backups/conga/storage/20260101T100000Z-sdb";

    @Test
    void whatWasSavedIsWrittenBack() {
        assertThat(DiskUndo.of(did(new DiskChange.WipeDevice("/dev/sdb")), Map.of("backup", SAVED)))
                .contains(did(new DiskChange.RestoreSignatures("/dev/sdb", SAVED)));
        String dump = SAVED + "/sfdisk.dump";
        assertThat(DiskUndo.of(
                        did(new DiskChange.WritePartitionTable("/dev/sdb", "gpt"), "gpt"),
                        Map.of("dump", dump, "left", "")))
                .contains(did(new DiskChange.RestorePartitionTable("/dev/sdb", dump, ""), "gpt", "dos"));
        assertThat(DiskUndo.of(
                        did(new DiskChange.DeletePartition("/dev/sdb", "/dev/sdb2", 2)),
                        Map.of("dump", dump, "left", "1:1048576+1048576")))
                .contains(
                        did(new DiskChange.RestorePartitionTable("/dev/sdb", dump, "1:1048576+1048576"), "gpt", "dos"));
    }

    @Test
    void whereNothingWasSavedNothingIs() {
        assertThat(DiskUndo.of(did(new DiskChange.WipeDevice("/dev/sdb")), Map.of("backup", "none")))
                .isEmpty();
        assertThat(DiskUndo.of(
                        did(new DiskChange.WritePartitionTable("/dev/sdb", "gpt")), Map.of("dump", "none", "left", "")))
                .isEmpty();
        assertThat(DiskUndo.of(did(new DiskChange.RescanDisks()), Map.of())).isEmpty();
    }

    private static ChangeStorage did(StorageChange change, String... erase) {
        return new ChangeStorage("s1", change, List.of(erase));
    }
}
