package io.conga.ricci.handler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.conga.protocol.operation.Operation;
import io.conga.protocol.problem.ProblemException;
import io.conga.protocol.storage.change.Basis;
import io.conga.protocol.storage.change.DiskChange;
import io.conga.protocol.storage.guard.StorageDigest;
import io.conga.ricci.ledger.Attendance;
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
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The node itself refuses what is not as the plan saw it, however the step came to it, and looks once more when it is done. */
class StorageHandlerTest {

    private static final String DEVICE = "/dev/sdb";
    private static final String OBJECT = "device:" + DEVICE;

    @TempDir
    Path root;

    private final Disk disk = new Disk();

    @SuppressWarnings("NullAway.Init")
    private Node node;

    @BeforeEach
    void machine() throws IOException {
        for (String file : List.of("usr/sbin/lsblk", "usr/sbin/wipefs", "dev/sdb", "run/udev/data/x")) {
            Path path = root.resolve(file);
            Files.createDirectories(path.getParent());
            Files.createFile(path);
            assertThat(path.toFile().setExecutable(true)).isTrue();
        }
        var where = new SystemRoot(root);
        var machine =
                new Machine(disk, where, new ToolPaths(where, "node1"), Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
        node = new Node(machine, machine);
    }

    @Test
    void whatThePlanSawIsChanged() {
        run(seen("ext4"));

        assertThat(disk.wiped).hasSize(1);
    }

    @Test
    void whatChangedBetweenTheCheckAndTheStepIsRefused() {
        Basis basis = seen("ext4");
        disk.holds = "xfs";

        assertThatThrownBy(() -> run(basis))
                .satisfies(
                        refused -> assertThat(codes(refused)).contains("storage.stale", "storage.unnamed-signature"));
        assertThat(disk.wiped).isEmpty();
    }

    @Test
    void theSameTypeWithAnotherIdentityIsRefusedToo() {
        Basis basis = seen("ext4");
        disk.uuid = "22222222-0000-3000-8000-000000000002";

        assertThatThrownBy(() -> run(basis))
                .satisfies(refused -> assertThat(codes(refused)).containsExactly("storage.stale"));
        assertThat(disk.wiped).isEmpty();
    }

    @Test
    void aToolThatEndsWellWithoutDoingItIsNoSuccess() {
        disk.works = false;

        assertThatThrownBy(() -> run(seen("ext4")))
                .satisfies(refused -> assertThat(codes(refused)).containsExactly("storage.not-done"));
    }

    @Test
    void whatIsDoneAlreadyIsNotDoneTwice() {
        Basis basis = seen("ext4");
        disk.holds = "";

        run(basis);

        assertThat(disk.wiped).isEmpty();
    }

    private Basis seen(String erased) {
        var reader = node.looking().storageReader();
        String digest = StorageDigest.of(reader.readAnew(), OBJECT, reader.signatures(DEVICE));
        return new Basis(Map.of(OBJECT, digest), List.of(erased));
    }

    private void run(Basis basis) {
        new StorageHandler(new Operation.ChangeStorage(basis, new DiskChange.WipeDevice(DEVICE)), node)
                .run(new Run(Instant.EPOCH, new Attendance(false)));
    }

    private static List<String> codes(Throwable refused) {
        return ((ProblemException) refused)
                .problems().stream().map(problem -> problem.code()).toList();
    }

    /** One disk, as lsblk and wipefs tell of it. */
    private static final class Disk implements CommandRunner {

        private final List<Command> wiped = new ArrayList<>();
        private String holds = "ext4";
        private String uuid = "11111111-0000-3000-8000-000000000001";
        private boolean works = true;

        @Override
        public CommandResult run(Command command) {
            if (command.argv().contains("--all")) {
                wiped.add(command);
                holds = works ? "" : holds;
                return answer(command, "");
            }
            return answer(command, command.tool().equals("lsblk") ? lsblk() : signatures());
        }

        private String lsblk() {
            String content = holds.isEmpty() ? "null" : "\"" + holds + "\"";
            String identity = holds.isEmpty() ? "null" : "\"" + uuid + "\"";
            return """
                    {"blockdevices": [{"name": "sdb", "kname": "sdb", "path": "/dev/sdb", "type": "disk",
                     "size": 536870912, "fstype": %s, "uuid": %s, "label": null, "pttype": null, "parttype": null,
                     "partlabel": null, "partuuid": null, "ro": false, "rm": false, "rota": false, "log-sec": 512,
                     "wwn": null, "serial": null, "vendor": null, "model": null, "tran": null, "maj:min": "8:16"}]}
                    """.formatted(content, identity);
        }

        private String signatures() {
            return holds.isEmpty()
                    ? ""
                    : "{\"signatures\": [{\"device\": \"sdb\", \"offset\": \"0x438\", \"type\": \"" + holds
                            + "\", \"uuid\": \"" + uuid + "\", \"label\": null}]}";
        }

        private static CommandResult answer(Command command, String text) {
            return new CommandResult(command, 0, text, "", false, false, 1);
        }

        @Override
        public String node() {
            return "node1";
        }
    }
}
