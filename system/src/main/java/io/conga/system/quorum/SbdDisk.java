package io.conga.system.quorum;

import io.conga.protocol.cluster.QuorumState;
import io.conga.protocol.problem.ProblemException;
import io.conga.protocol.problem.QuorumProblem;
import io.conga.system.exec.CommandResult;
import io.conga.system.exec.CommandRunner;
import io.conga.system.exec.SystemRoot;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A disk that nodes share for SBD. */
public final class SbdDisk {

    private static final int FORMAT_MASK = 0170000;
    private static final int BLOCK_DEVICE = 0060000;

    /** Signatures that blkid does not know, such as a raw database's, begin here at the latest. */
    private static final int LOOKED_AT = 1024 * 1024;

    private final CommandRunner runner;
    private final QuorumCommands commands;
    private final SystemRoot root;

    public SbdDisk(CommandRunner runner, QuorumCommands commands, SystemRoot root) {
        this.runner = runner;
        this.commands = commands;
        this.root = root;
    }

    /** Whether it has a header with these timeouts. */
    public boolean has(String device, int watchdogSeconds, int msgwaitSeconds) {
        return header(device)
                .filter(header ->
                        header.watchdogSeconds() == watchdogSeconds && header.msgwaitSeconds() == msgwaitSeconds)
                .isPresent();
    }

    /** The UUID of its header; empty where it has none. */
    public Optional<String> uuid(String device) {
        return header(device).map(QuorumParser.Header::uuid);
    }

    Optional<QuorumParser.Header> header(String device) {
        CommandResult result = runner.run(commands.header(device));
        return result.succeeded() ? Optional.of(result.parse(runner.node(), QuorumParser::header)) : Optional.empty();
    }

    /** Names of the nodes that have a slot on it; none where it can't be read. */
    public List<String> slots(String device) {
        return state(device).slots().stream().map(QuorumState.Slot::node).toList();
    }

    /** Its state, also where it can't be read. */
    QuorumState.Disk state(String device) {
        CommandResult dump = runner.run(commands.header(device));
        CommandResult list = runner.run(commands.slots(device));
        if (!dump.succeeded() || !list.succeeded()) {
            String why = (dump.succeeded() ? list : dump).words();
            return new QuorumState.Disk(device, null, null, List.of(), why);
        }
        QuorumParser.Header header = dump.parse(runner.node(), QuorumParser::header);
        return new QuorumState.Disk(
                device,
                header.watchdogSeconds(),
                header.msgwaitSeconds(),
                list.parse(runner.node(), QuorumParser::slots),
                null);
    }

    /**
     * Refuses a disk that holds, or may hold, anything but an SBD header.
     *
     * @throws ProblemException quorum.disk-missing, quorum.disk-in-use, quorum.disk-not-empty
     */
    public void refuseForeign(String device) {
        if (!isBlockDevice(device)) {
            throw new ProblemException(QuorumProblem.DISK_MISSING, "device", device, "node", runner.node());
        }
        List<String> lines = runner.run(commands.block(device))
                .orThrow(runner.node())
                .stdout()
                .lines()
                .toList();
        List<String> above =
                lines.stream().skip(1).map(line -> value(line, "NAME")).toList();
        String mounted = lines.isEmpty() ? "" : value(lines.getFirst(), "MOUNTPOINT");
        if (!mounted.isEmpty() || !above.isEmpty()) {
            throw new ProblemException(
                    QuorumProblem.DISK_IN_USE,
                    "device",
                    device,
                    "node",
                    runner.node(),
                    "reason",
                    mounted.isEmpty() ? "These are on it: " + String.join(", ", above) : "It is mounted on " + mounted);
        }
        CommandResult probe = runner.run(commands.probe(device));
        if (probe.succeeded() || (probe.exitCode() != 2 && !probe.stdout().isBlank())) {
            throw notEmpty(device, "It has a signature: " + signature(probe.stdout()));
        }
        if (probe.exitCode() != 2) {
            throw notEmpty(device, "blkid could not tell what is on it: " + probe.words());
        }
        if (header(device).isEmpty() && !isBlank(device)) {
            throw notEmpty(device, "Its first MiB is not blank, and it is no SBD header.");
        }
    }

    private ProblemException notEmpty(String device, String reason) {
        return new ProblemException(
                QuorumProblem.DISK_NOT_EMPTY, "device", device, "node", runner.node(), "reason", reason);
    }

    private static String signature(String export) {
        return export.lines()
                .filter(line -> line.startsWith("TYPE=") || line.startsWith("PTTYPE=") || line.startsWith("LABEL="))
                .reduce((one, other) -> one + ", " + other)
                .orElse("of an unknown kind");
    }

    private static String value(String line, String key) {
        int at = line.indexOf(key + "=\"");
        if (at < 0) {
            return "";
        }
        int begin = at + key.length() + 2;
        int end = line.indexOf('"', begin);
        return end < 0 ? "" : line.substring(begin, end);
    }

    private boolean isBlockDevice(String device) {
        try {
            Object mode = Files.getAttribute(root.file(device), "unix:mode");
            return mode instanceof Integer bits && (bits & FORMAT_MASK) == BLOCK_DEVICE;
        } catch (IOException missing) {
            return false;
        }
    }

    private boolean isBlank(String device) {
        Path file = root.file(device);
        try (InputStream input = Files.newInputStream(file)) {
            byte[] start = input.readNBytes(LOOKED_AT);
            return Arrays.equals(start, new byte[start.length]);
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** Writes a new header and empty slots. */
    public void create(String device, int watchdogSeconds, int msgwaitSeconds) {
        runner.run(commands.create(device, watchdogSeconds, msgwaitSeconds)).orThrow(runner.node());
    }
}
