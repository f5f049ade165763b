package io.conga.ricci.handler.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.conga.protocol.operation.StepProgress;
import io.conga.protocol.storage.BlockDevice;
import io.conga.protocol.storage.RaidArray;
import io.conga.protocol.storage.StorageView;
import io.conga.protocol.storage.change.RaidChange;
import io.conga.system.Machine;
import io.conga.system.exec.Command;
import io.conga.system.exec.CommandResult;
import io.conga.system.exec.CommandRunner;
import io.conga.system.exec.SystemRoot;
import io.conga.system.exec.ToolPaths;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A replacement is begun once, and followed by whoever is asked for it again. */
class RaidActsTest {

    private static final String UUID = "0a:0b";
    private static final RaidChange CHANGE = new RaidChange.ReplaceMember(UUID, "/dev/sdb", "/dev/sdd");

    @TempDir
    Path root;

    private final Tools tools = new Tools();

    @BeforeEach
    void mdadm() throws IOException {
        Path mdadm = root.resolve("usr/sbin/mdadm");
        Files.createDirectories(mdadm.getParent());
        Files.createFile(mdadm);
        assertThat(mdadm.toFile().setExecutable(true)).isTrue();
    }

    @Test
    void aSpareIsPutInPlaceOfAMember() {
        replace("spare");

        assertThat(tools.run)
                .singleElement()
                .satisfies(command -> assertThat(command.argv()).contains("--replace", "--with", "/dev/sdd"));
    }

    @Test
    void whatIsAtItAlreadyIsOnlyFollowed() {
        replace("replacement");

        assertThat(tools.run).isEmpty();
    }

    /** What lies on the array is not mounted after a power cut: that is seen from its devices too. */
    @Test
    void itGoesOnWhateverItsDevicesShowSince() {
        Halves halves = Halves.of(CHANGE, site("replacement"), tools);

        assertThat(CHANGE.objects()).hasSize(2).allMatch(halves::explains);
        assertThat(halves.unfinished()).isFalse();
    }

    private Site site(String role) {
        var where = new SystemRoot(root);
        var machine = new Machine(tools, where, new ToolPaths(where, "node1"), Clock.systemUTC());
        return new Site(machine, view(role), _ -> List.of());
    }

    private void replace(String role) {
        Act act = Acts.of(CHANGE, site(role));

        assertThat(act.holds()).isFalse();
        act.work().accept(tools);
    }

    private static StorageView view(String role) {
        var members = List.of(
                new RaidArray.Member("sdb", "active", 0),
                new RaidArray.Member("sdc", "active", 1),
                new RaidArray.Member("sdd", role, role.equals("spare") ? null : 0));
        var array =
                new RaidArray("md0", "n:data", UUID, "raid1", "1.2", "clean", 2, 0, 0, "internal", members, null, null);
        return new StorageView(
                "node1",
                List.of(device("sdb"), device("sdc"), device("sdd"), device("md0")),
                List.of(),
                List.of(),
                List.of(),
                List.of(array),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                Map.of(),
                Instant.EPOCH);
    }

    private static BlockDevice device(String name) {
        return new BlockDevice(
                name,
                "/dev/" + name,
                List.of(),
                BlockDevice.Kind.DISK,
                1 << 20,
                List.of(),
                null,
                512,
                false,
                null,
                null,
                null,
                "8:0");
    }

    /** What is run; whoever looks sees the replacement done. */
    private static final class Tools implements CommandRunner, Working {

        private final List<Command> run = new ArrayList<>();

        @Override
        public CommandResult run(Command command) {
            run.add(command);
            return new CommandResult(command, 0, "", "", false, false, 1);
        }

        @Override
        public CommandResult attempt(Command command) {
            return run(command);
        }

        @Override
        public void result(String name, String value) {}

        @Override
        public void progress(StepProgress progress) {}

        @Override
        public boolean cancelled() {
            return false;
        }

        @Override
        public StorageView look() {
            return view("active");
        }

        @Override
        public String node() {
            return "node1";
        }
    }
}
