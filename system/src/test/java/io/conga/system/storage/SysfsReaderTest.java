package io.conga.system.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.conga.protocol.storage.IscsiSession;
import io.conga.protocol.storage.RaidArray;
import io.conga.system.Recorded;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Arrays and iSCSI as the kernel of a machine of the lab told of them: its files, recorded as lines, made files again. */
class SysfsReaderTest {

    @TempDir
    Path directory = Path.of("");

    private SmallFiles files(String state) throws IOException {
        return new RecordedMachine(directory, state).files();
    }

    private static List<RaidArray> arrays(SmallFiles files, String scan) {
        return new RaidReader(files)
                .arrays(Recorded.text(scan), path -> path.equals("/dev/md/mirror") ? "md127" : path);
    }

    @Test
    void anArrayThatIsWell() throws IOException {
        assertThat(arrays(files("whole"), "storage/mdadm-whole.txt"))
                .containsExactly(new RaidArray(
                        "md127",
                        "n1:mirror",
                        "891ff237:e0b180c2:68d44a29:ed3987e1",
                        "raid1",
                        "1.2",
                        "clean",
                        2,
                        0,
                        0,
                        "none",
                        List.of(
                                new RaidArray.Member("ubdc1", "active", 0),
                                new RaidArray.Member("ubdc2", "active", 1),
                                new RaidArray.Member("ubdc3", "spare", null)),
                        null,
                        null));
    }

    @Test
    void aSpareThatTookTheFailedOnesPlace() throws IOException {
        assertThat(arrays(files("failing"), "storage/mdadm-failing.txt"))
                .singleElement()
                .satisfies(array -> assertThat(array.members())
                        .containsExactly(
                                new RaidArray.Member("ubdc3", "active", 0),
                                new RaidArray.Member("ubdc2", "active", 1),
                                new RaidArray.Member("ubdc1", "faulty", null)));
    }

    @Test
    void aTargetBehindTwoPortals() throws IOException {
        assertThat(new IscsiReader(files("whole")).sessions())
                .containsExactly(
                        new IscsiSession(
                                "iqn.2026-01.lab:san",
                                "10.77.1.1:3260",
                                "LOGGED_IN",
                                "manual",
                                List.of("sda", "sdb", "sdc")),
                        new IscsiSession(
                                "iqn.2026-01.lab:san",
                                "10.77.0.1:3260",
                                "LOGGED_IN",
                                "manual",
                                List.of("sdd", "sde", "sdf")));
    }
}
