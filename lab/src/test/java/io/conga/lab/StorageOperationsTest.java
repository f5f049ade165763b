package io.conga.lab;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Storage is changed through luci on a whole machine, and each change is checked with the tool itself. All share one machine. */
@Tag("machine")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StorageOperationsTest {

    @SuppressWarnings("NullAway.Init")
    private static Site site;

    @SuppressWarnings("NullAway.Init")
    private static StorageHand hand;

    @BeforeAll
    static void open() {
        site = Site.machines(1, Map.of("LAB_DISKS", "5"));
        site.addSystems();
        hand = new StorageHand(site, "node1");
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @Test
    @Order(1)
    void aTargetComesAndGoes() {
        new NetworkOperations(hand).aTargetComesAndGoes();
    }

    @Test
    @Order(2)
    void aMoveLosesNothing() {
        new JobOperations(hand).aMoveLosesNothing();
    }

    @Test
    @Order(3)
    void volumesLieOnSeveralDisks() {
        new VolumeOperations(hand).volumesLieOnSeveralDisks();
    }

    @Test
    @Order(4)
    void anEncryptedVolumeGrows() {
        new VolumeOperations(hand).anEncryptedVolumeGrows();
    }

    @Test
    @Order(5)
    void aCheckIsCancelled() {
        new RaidOperations(hand).aCheckIsCancelled();
    }

    @Test
    @Order(6)
    void anArrayInUseIsReplacedAndGrown() {
        new RaidOperations(hand).anArrayInUseIsReplacedAndGrown();
    }

    @Test
    @Order(7)
    void nfsIsMountedAndUnmounted() {
        new NetworkOperations(hand).nfsIsMountedAndUnmounted();
    }

    @Test
    @Order(8)
    void partitionsComeAndGo() {
        new DiskOperations(hand).partitionsComeAndGo();
    }

    @Test
    @Order(9)
    void aWrongLineOfFstabIsRefused() {
        new DiskOperations(hand).aWrongLineOfFstabIsRefused();
    }

    @Test
    @Order(10)
    void aVolumeGrowsAndShrinksWithWhatIsOnIt() {
        new VolumeOperations(hand).aVolumeGrowsAndShrinksWithWhatIsOnIt();
    }

    @Test
    @Order(11)
    void thinVolumesShareAPool() {
        new VolumeOperations(hand).thinVolumesShareAPool();
    }

    @Test
    @Order(12)
    void anArrayLosesAndRegainsAMember() {
        new RaidOperations(hand).anArrayLosesAndRegainsAMember();
    }

    @Test
    @Order(13)
    void everyLevelIsWhatItSays() {
        new RaidOperations(hand).everyLevelIsWhatItSays();
    }

    @Test
    @Order(14)
    void aContainerKeepsItsLastKey() {
        new EncryptionOperations(hand).aContainerKeepsItsLastKey();
    }

    @Test
    @Order(15)
    void whatChangedSinceThePlanIsRefused() {
        new JobOperations(hand).whatChangedSinceThePlanIsRefused();
    }

    @Test
    @Order(16)
    void aDiskIsFormattedAndWhatIsOnItIsNotLostUnnamed() {
        new DiskOperations(hand).aDiskIsFormattedAndWhatIsOnItIsNotLostUnnamed();
    }

    @Test
    @Order(19)
    void aWipeIsTakenBack() {
        new UndoOperations(hand).aWipeIsTakenBack();
    }

    @Test
    @Order(20)
    void aPartitionTableIsTakenBack() {
        new UndoOperations(hand).aPartitionTableIsTakenBack();
    }

    @Test
    @Order(18)
    void oneDiskHasSeveralPaths() {
        new PathOperations(hand).oneDiskHasSeveralPaths();
    }

    @Test
    @Order(17)
    void whatFailsHalfWayIsTold() {
        new JobOperations(hand).whatFailsHalfWayIsTold();
    }
}
