package io.conga.system.libvirt.control;

import io.conga.protocol.problem.GuestControlProblem;
import io.conga.protocol.problem.NodeProblem;
import io.conga.protocol.problem.ProblemException;
import io.conga.system.exec.CommandResult;
import io.conga.system.exec.CommandRunner;
import io.conga.system.exec.SystemRoot;
import io.conga.system.exec.UnreadableException;
import io.conga.system.file.AtomicFile;
import io.conga.system.file.Backups;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/** Definitions of guests: libvirt's own, and the files that a cluster starts them from. */
public final class Definitions {

    private final CommandRunner runner;
    private final ControlCommands commands;
    private final SystemRoot root;

    public Definitions(CommandRunner runner, ControlCommands commands, SystemRoot root) {
        this.runner = runner;
        this.commands = commands;
        this.root = root;
    }

    /** What libvirt says of a guest. */
    public record Info(String uuid, String state, boolean persistent, boolean autostart, boolean savedState) {

        /** Whether it has memory here: also of a guest that comes, as long as it is still on its way. */
        public boolean alive() {
            return !state.equals("shut off") && !state.equals("crashed");
        }
    }

    /** The guest of that name; empty where libvirt knows none. */
    public Optional<Info> info(String guest) {
        CommandResult result = runner.run(commands.info(guest));
        if (!result.succeeded()) {
            // The same exit code stands for a libvirt that does not answer: it is asked something that it always can
            // tell.
            boolean gone = result.words().contains("failed to get domain");
            if (gone) {
                return Optional.empty();
            }
            throw result.failure(runner.node());
        }
        return Optional.of(parse(result));
    }

    private Info parse(CommandResult result) {
        Map<String, String> values = result.parse(runner.node(), DomainJob::values);
        String uuid = values.get("UUID");
        String state = values.get("State");
        if (uuid == null || state == null) {
            throw result.unreadable(runner.node(), "it names no UUID or no state");
        }
        return new Info(
                uuid,
                state,
                "yes".equals(values.get("Persistent")),
                "enable".equals(values.get("Autostart")),
                "yes".equals(values.get("Managed save")));
    }

    /** Names of its snapshots, in one line; empty where it has none. */
    public String snapshots(String guest) {
        return String.join(
                ", ",
                runner.run(commands.snapshots(guest))
                        .orThrow(runner.node())
                        .stdout()
                        .lines()
                        .filter(line -> !line.isBlank())
                        .toList());
    }

    /** What virsh domjobinfo says; empty where the guest is not here. */
    public String job(String guest) {
        CommandResult result = runner.run(commands.job(guest));
        return result.succeeded() ? result.stdout() : "";
    }

    /** The definition that libvirt has of it. */
    public DomainDefinition defined(String guest) {
        return runner.run(commands.definition(guest)).parse(runner.node(), DomainDefinition::parse);
    }

    /** The definition in a file; empty where there is no such file. */
    public Optional<DomainDefinition> filed(String path) {
        Path file = root.file(path);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(DomainDefinition.parse(Files.readString(file)));
        } catch (UnreadableException strange) {
            throw new ProblemException(
                    GuestControlProblem.DEFINITION_TAKEN,
                    "path",
                    path,
                    "node",
                    runner.node(),
                    "found",
                    "a file that is no guest's definition (" + strange.reason() + ")");
        } catch (IOException refused) {
            throw denied(path, refused);
        }
    }

    /** Whether the file holds that, for root alone. */
    public boolean holds(String path, String text) {
        try {
            Path file = root.file(path);
            return Files.exists(file) && Files.readString(file).equals(text);
        } catch (IOException refused) {
            throw denied(path, refused);
        }
    }

    /** Writes it for root alone. Only the folder of Conga's own backups is made where it is missing. */
    public void write(String path, String text) {
        try {
            if (path.startsWith(Backups.DIRECTORY + "/")) {
                Files.createDirectories(root.file(Backups.DIRECTORY));
            }
            AtomicFile.write(root.file(path), text.getBytes(StandardCharsets.UTF_8), "rw-------");
        } catch (IOException refused) {
            throw denied(path, refused);
        }
    }

    public boolean delete(String path) {
        try {
            return AtomicFile.delete(root.file(path));
        } catch (IOException refused) {
            throw denied(path, refused);
        }
    }

    /** SHA-256 in hex. */
    public static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    private ProblemException denied(String path, IOException refused) {
        return new ProblemException(
                NodeProblem.PERMISSION_MISSING,
                "node",
                runner.node(),
                "reason",
                "use " + path + " (" + refused.getMessage() + ")");
    }
}
