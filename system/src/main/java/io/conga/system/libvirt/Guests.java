package io.conga.system.libvirt;

import io.conga.protocol.guest.Guest;
import io.conga.protocol.guest.GuestDisk;
import io.conga.protocol.guest.GuestView;
import io.conga.protocol.guest.Hypervisor;
import io.conga.protocol.problem.GuestProblem;
import io.conga.protocol.problem.NodeProblem;
import io.conga.protocol.problem.Problem;
import io.conga.protocol.problem.ProblemException;
import io.conga.system.exec.Command;
import io.conga.system.exec.CommandResult;
import io.conga.system.exec.CommandRunner;
import io.conga.system.exec.SystemRoot;
import io.conga.system.exec.ToolPaths;
import io.conga.system.exec.UnreadableException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The node's guests. Keep it: what libvirt tells of the host takes long, and is asked once. */
public final class Guests {

    /** An argument may have 128 KiB; four questions a guest. */
    private static final int AT_ONCE = 200;

    private static final int QUESTIONS = 4;

    private final CommandRunner runner;
    private final VirshCommands commands;
    private final SystemRoot root;
    private final HostFiles files;
    private final Clock clock;
    private volatile @Nullable Hypervisor host;

    public Guests(CommandRunner runner, ToolPaths tools, SystemRoot root, Clock clock) {
        this.runner = runner;
        this.commands = new VirshCommands(tools);
        this.root = root;
        this.files = new HostFiles(root);
        this.clock = clock;
    }

    public VirshCommands commands() {
        return commands;
    }

    /** Pictures of their screens. */
    public GuestScreens screens() {
        return new GuestScreens(runner, this, clock);
    }

    /** Their serial consoles. */
    public GuestTerminals terminals() {
        return new GuestTerminals(runner, this, root);
    }

    /** All of them; says so where libvirt does not answer. */
    public GuestView read() {
        if (!commands.installed()) {
            return new GuestView(clock.instant(), null, List.of(), List.of());
        }
        try {
            Listed listed = list();
            var problems = new ArrayList<Problem>();
            List<Guest> guests = describe(listed.uuids(), problems);
            return new GuestView(clock.instant(), hypervisor(listed.uri()), guests, problems);
        } catch (ProblemException silent) {
            host = null;
            return new GuestView(
                    clock.instant(), null, List.of(), List.of(silent.problems().getFirst()));
        }
    }

    /**
     * One guest as it is now; empty where the node knows none of that name.
     *
     * @throws ProblemException guest.libvirt-silent where nobody can tell
     */
    public Optional<Guest> find(String name) {
        return describe(list().uuids(), new ArrayList<>()).stream()
                .filter(guest -> guest.name().equals(name))
                .findFirst();
    }

    /** @throws ProblemException guest.unknown */
    public Guest require(String name) {
        return find(name)
                .orElseThrow(() -> new ProblemException(GuestProblem.UNKNOWN, "guest", name, "node", runner.node()));
    }

    private record Listed(String uri, List<String> uuids) {}

    private Listed list() {
        CommandResult result = runner.run(commands.list());
        Answers answers = answers(result, 2);
        if (answers.get(0).isEmpty()) {
            throw new ProblemException(GuestProblem.LIBVIRT_SILENT, "node", runner.node(), "reason", result.words());
        }
        return new Listed(
                answers.get(0),
                answers.get(1)
                        .lines()
                        .map(String::strip)
                        .filter(uuid -> !uuid.isEmpty())
                        .toList());
    }

    private Hypervisor hypervisor(String uri) {
        Hypervisor known = host;
        if (known == null || !known.uri().equals(uri)) {
            Command command = commands.host();
            CommandResult result = runner.run(command);
            known = readable(command, () -> HostParser.parse(uri, answers(result, QUESTIONS)));
            host = known;
        }
        return HostParser.with(
                known,
                files.listensForMigration(),
                Stream.concat(known.networks().stream(), files.bridges().stream())
                        .distinct()
                        .sorted()
                        .toList());
    }

    private List<Guest> describe(List<String> uuids, List<Problem> problems) {
        var guests = new ArrayList<Guest>();
        List<Mounts.Mount> mounts = Mounts.read(root);
        for (int from = 0; from < uuids.size(); from += AT_ONCE) {
            List<String> some = uuids.subList(from, Math.min(uuids.size(), from + AT_ONCE));
            Command command = commands.describe(some);
            Answers answers = answers(runner.run(command), some.size() * QUESTIONS);
            for (int i = 0; i < some.size(); i++) {
                int at = i * QUESTIONS;
                if (answers.get(at).isEmpty() || answers.get(at + 2).isEmpty()) {
                    continue; // gone since it was listed
                }
                try {
                    guests.add(guest(answers, at, mounts));
                } catch (UnreadableException strange) {
                    problems.add(Problem.of(
                            NodeProblem.OUTPUT_UNREADABLE,
                            "command",
                            "virsh",
                            "node",
                            runner.node(),
                            "reason",
                            String.valueOf(strange.getMessage())));
                }
            }
        }
        guests.sort(Comparator.comparing(Guest::name));
        return guests;
    }

    private Guest guest(Answers answers, int at, List<Mounts.Mount> mounts) {
        DomainParser.Domain domain = DomainParser.parse(answers.get(at));
        String info = answers.get(at + 2);
        DomainInfoParser.State state = DomainInfoParser.state(answers.get(at + 3));
        boolean persistent = DomainInfoParser.says(info, "Persistent");
        String definition = answers.get(at + (persistent ? 1 : 0));
        List<GuestDisk> disks =
                domain.disks().stream().map(disk -> files.located(disk, mounts)).toList();
        return new Guest(
                domain.name(),
                domain.uuid(),
                state.state(),
                state.reason(),
                domain.memoryBytes(),
                domain.cpus(),
                domain.cpuMode(),
                DomainInfoParser.says(info, "Autostart"),
                persistent,
                disks,
                domain.interfaces(),
                domain.console(),
                domain.screen(),
                digest(definition),
                domain.hostDevices());
    }

    private Answers answers(CommandResult result, int count) {
        return readable(result.command(), () -> Answers.of(result.stdout(), count));
    }

    private <T> T readable(Command command, java.util.function.Supplier<T> reading) {
        try {
            return reading.get();
        } catch (UnreadableException strange) {
            throw new ProblemException(
                    NodeProblem.OUTPUT_UNREADABLE,
                    "command",
                    command.tool(),
                    "node",
                    runner.node(),
                    "reason",
                    String.valueOf(strange.getMessage()));
        }
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
