package io.conga.system.libvirt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.conga.protocol.guest.Guest;
import io.conga.protocol.guest.GuestDisk;
import io.conga.protocol.guest.GuestState;
import io.conga.protocol.guest.GuestView;
import io.conga.protocol.problem.GuestProblem;
import io.conga.protocol.problem.ProblemException;
import io.conga.system.Recorded;
import io.conga.system.exec.Command;
import io.conga.system.exec.CommandResult;
import io.conga.system.exec.CommandRunner;
import io.conga.system.exec.FakeRunner;
import io.conga.system.exec.SystemRoot;
import io.conga.system.exec.ToolPaths;
import io.conga.system.exec.UnreadableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** virsh as Debian 12's libvirt 9.0 printed it on a node with one guest. */
class GuestsTest {

    @TempDir
    Path root;

    /** Answers by the first word of the script: libvirt's answers are long, and all in one process. */
    private record Virsh(String list) implements CommandRunner {
        @Override
        public CommandResult run(Command command) {
            String script = command.argv().getLast();
            String output = script.startsWith("uri")
                    ? list
                    : Recorded.text(script.startsWith("dumpxml") ? "libvirt/describe.txt" : "libvirt/host.txt");
            return new CommandResult(command, 0, output, "", false, false, 1);
        }

        @Override
        public String node() {
            return "node1";
        }
    }

    private Guests guests(String list) {
        ToolPaths tools = FakeRunner.tools(root, "virsh");
        return new Guests(new Virsh(list), tools, new SystemRoot(root), Clock.systemUTC());
    }

    @Test
    void aGuestIsToldWithItsDisksAndWhereTheyLie() throws IOException {
        file(
                "proc/self/mountinfo",
                "25 1 8:1 / / rw - ext4 /dev/vda rw\n31 25 8:2 / /var/lib/libvirt rw - xfs /dev/vdb rw\n");
        file("var/lib/libvirt/images/guest1.img", "x".repeat(512));
        file("proc/net/tcp", "  sl  local_address rem_address   st\n   0: 00000000:4083 00000000:0000 0A 0\n");

        GuestView view = guests(Recorded.text("libvirt/list.txt")).read();

        assertThat(view.problems()).isEmpty();
        assertThat(view.hypervisor()).satisfies(host -> {
            assertThat(host.uri()).isEqualTo("qemu:///system");
            assertThat(host.libvirt()).isEqualTo("9.0.0");
            assertThat(host.emulator()).startsWith("QEMU 7.2");
            assertThat(host.cpus()).isEqualTo(2);
            assertThat(host.memoryBytes()).isEqualTo(16_083_156L << 10);
            assertThat(host.kvm()).isTrue();
            assertThat(host.migrationReady()).isFalse();
        });
        Guest guest = view.guests().getFirst();
        assertThat(guest.name()).isEqualTo("guest1");
        assertThat(guest.state()).isEqualTo(GuestState.RUNNING);
        assertThat(guest.reason()).isEqualTo("booted");
        assertThat(guest.memoryBytes()).isEqualTo(128L << 20);
        assertThat(guest.persistent()).isTrue();
        assertThat(guest.autostart()).isTrue();
        assertThat(guest.console()).isTrue();
        assertThat(guest.screen()).isTrue();
        assertThat(guest.interfaces().getFirst().source()).isEqualTo("br0");
        assertThat(guest.disks()).singleElement().satisfies(disk -> {
            assertThat(disk.kind()).isEqualTo(GuestDisk.Kind.FILE);
            assertThat(disk.bytes()).isEqualTo(512);
            assertThat(disk.mountPoint()).isEqualTo("/var/lib/libvirt");
            assertThat(disk.fileSystem()).isEqualTo("xfs");
            assertThat(disk.inode()).isPositive();
        });
    }

    @Test
    void libvirtThatListensForMigrationIsSeen() throws IOException {
        file(
                "proc/net/tcp6",
                "  sl  local_address rem_address   st\n   0: 0000:4082 0000:0000 01 0\n   1: 00000000000000000000000000000000:4082 0000:0000 0A 0\n");

        assertThat(new HostFiles(new SystemRoot(root)).listensForMigration()).isTrue();
    }

    @Test
    void aDiskThatIsGoneHasNeitherSizeNorInode() {
        GuestView view = guests(Recorded.text("libvirt/list.txt")).read();

        assertThat(view.guests().getFirst().disks().getFirst())
                .extracting(GuestDisk::bytes, GuestDisk::inode)
                .containsExactly(0L, 0L);
    }

    @Test
    void withoutLibvirtThereAreNoGuestsAndNoProblem() {
        var none = new Guests(
                new Virsh(""), new ToolPaths(new SystemRoot(root), "node1"), new SystemRoot(root), Clock.systemUTC());

        assertThat(none.read()).satisfies(view -> {
            assertThat(view.hypervisor()).isNull();
            assertThat(view.guests()).isEmpty();
            assertThat(view.problems()).isEmpty();
        });
    }

    @Test
    void aLibvirtThatDoesNotAnswerIsAProblemNotAnEmptyList() {
        String nothing = VirshCommands.MARK + VirshCommands.MARK;

        assertThat(guests(nothing).read().problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(GuestProblem.LIBVIRT_SILENT.code()));
        assertThatThrownBy(() -> new Guests(
                                new Virsh(nothing),
                                new ToolPaths(new SystemRoot(root), "node1"),
                                new SystemRoot(root),
                                Clock.systemUTC())
                        .require("guest1"))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void statesAreVirshsWords() {
        assertThat(DomainInfoParser.state("shut off (destroyed)"))
                .isEqualTo(new DomainInfoParser.State(GuestState.SHUT_OFF, "destroyed"));
        assertThat(DomainInfoParser.state("paused (I/O error)").state()).isEqualTo(GuestState.PAUSED);
        assertThat(DomainInfoParser.state("idle").state()).isEqualTo(GuestState.BLOCKED);
        assertThat(DomainInfoParser.state("in shutdown (user)").state()).isEqualTo(GuestState.SHUTTING_DOWN);
        assertThat(DomainInfoParser.state("no state (unknown)").reason()).isEmpty();
    }

    record Damage(double place, int cut, String inserted) {
        String on(String text) {
            int at = (int) (text.length() * place);
            return text.substring(0, at) + inserted + text.substring(Math.min(text.length(), at + cut));
        }
    }

    @Provide
    Arbitrary<Damage> damages() {
        return Combinators.combine(
                        Arbitraries.doubles().between(0, 1),
                        Arbitraries.oneOf(Arbitraries.integers().between(0, 40), Arbitraries.of(0, 1, 100_000)),
                        Arbitraries.of("", "<", "&", "\"", "</domain>", VirshCommands.MARK, "-1", "\u0000", "KiB"))
                .as(Damage::new);
    }

    @Property(tries = 400)
    void damagedOutputIsUnderstoodOrRefused(@ForAll("damages") Damage damage) {
        List<Runnable> parsers = List.of(
                () -> {
                    Answers answers = Answers.of(damage.on(Recorded.text("libvirt/describe.txt")), 4);
                    DomainParser.parse(answers.get(0));
                    DomainInfoParser.says(answers.get(2), "Persistent");
                    DomainInfoParser.state(answers.get(3));
                },
                () -> HostParser.parse("qemu:///system", Answers.of(damage.on(Recorded.text("libvirt/host.txt")), 4)));
        for (Runnable parser : parsers) {
            try {
                parser.run();
                assertThat(damage).isNotNull();
            } catch (UnreadableException refused) {
                assertThat(refused.reason()).isNotBlank();
            }
        }
    }

    private void file(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
