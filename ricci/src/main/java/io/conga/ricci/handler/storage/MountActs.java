package io.conga.ricci.handler.storage;

import io.conga.protocol.problem.NodeProblem;
import io.conga.protocol.problem.ProblemException;
import io.conga.protocol.problem.StorageProblem;
import io.conga.protocol.storage.BlockDevice;
import io.conga.protocol.storage.Mount;
import io.conga.protocol.storage.change.MountChange;
import io.conga.system.Machine;
import io.conga.system.exec.Command;
import io.conga.system.exec.CommandResult;
import io.conga.system.file.AtomicFile;
import io.conga.system.storage.change.MountCommands;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Mounts, fstab, swap. */
final class MountActs {

    private static final String FSTAB = "/etc/fstab";

    private MountActs() {}

    static Act of(MountChange change, Site site) {
        var commands = new MountCommands(site.machine().tools());
        return switch (change) {
            case MountChange.MountFileSystem mount -> mount(mount, site, commands);
            case MountChange.Unmount unmount ->
                Act.of(mounted(site, unmount.target()).isEmpty(), commands.unmount(unmount.target()));
            case MountChange.SetFstab fstab -> fstab(fstab, site, commands);
            case MountChange.UseSwap swap -> {
                var name = site.view().at(swap.device()).map(BlockDevice::name);
                boolean used = site.view().swaps().stream()
                        .anyMatch(space -> name.isPresent() && name.get().equals(space.device()));
                yield Act.of(used == swap.on(), commands.swap(site.path(swap.device()), swap.on()));
            }
        };
    }

    private static Act mount(MountChange.MountFileSystem mount, Site site, MountCommands commands) {
        var name = site.view().at(mount.source()).map(BlockDevice::name);
        boolean holds = mounted(site, mount.target())
                .filter(found -> found.source().equals(mount.source())
                        || (name.isPresent() && name.get().equals(found.device())))
                .isPresent();
        Command command = commands.mount(mount.source(), mount.target(), mount.fileSystem(), mount.options());
        boolean local = mount.source().startsWith("/dev/");
        return new Act(holds, local, List.of(command), working -> {
            folder(site.machine(), mount.target());
            working.run(command);
        });
    }

    private static void folder(Machine machine, String target) {
        try {
            Files.createDirectories(machine.root().file(target));
        } catch (IOException e) {
            throw unable(machine, target, e);
        }
    }

    private static Optional<Mount> mounted(Site site, String target) {
        return site.view().mounts().stream()
                .filter(mount -> mount.target().equals(target))
                .reduce((_, last) -> last);
    }

    /**
     * The file of before is kept; lines that are not about this mount point stay as they are, to the letter. systemd made units of
     * the lines of before, and would go by these until it reads the file again.
     */
    private static Act fstab(MountChange.SetFstab fstab, Site site, MountCommands commands) {
        Machine machine = site.machine();
        Path file = machine.root().file(FSTAB);
        String before = text(machine, file);
        String after = FstabText.with(before, fstab);
        boolean line = fstab.source() != null && fstab.fileSystem() != null;
        List<Command> reload = Files.isDirectory(machine.root().file("/run/systemd/system"))
                ? List.of(machine.systemctlCommands().reload())
                : List.of();
        return new Act(before.equals(after), reload, working -> {
            if (line && !fstab.target().equals("none")) {
                folder(machine, fstab.target());
            }
            try {
                if (line) {
                    verify(working, commands, file, after);
                }
                machine.backups().keep(file);
                AtomicFile.write(file, after.getBytes(StandardCharsets.UTF_8), "rw-r--r--");
            } catch (IOException e) {
                throw unable(machine, FSTAB, e);
            }
            reload.forEach(working::run);
        });
    }

    /** A line that stops the next boot is never written; what others wrote before is theirs. */
    private static void verify(Working working, MountCommands commands, Path file, String after) throws IOException {
        Path tried = file.resolveSibling(".fstab.conga-tried");
        try {
            AtomicFile.write(tried, after.getBytes(StandardCharsets.UTF_8), "rw-r--r--");
            CommandResult wanted = working.attempt(commands.verify(tried.toString()));
            if (!wanted.succeeded() && errors(wanted) > errors(working.attempt(commands.verify(file.toString())))) {
                throw new ProblemException(
                        StorageProblem.FSTAB_WRONG, "output", wanted.stdout().strip());
            }
        } finally {
            AtomicFile.delete(tried);
        }
    }

    private static long errors(CommandResult verified) {
        return verified.stdout().lines().filter(line -> line.contains("[E]")).count();
    }

    private static String text(Machine machine, Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw unable(machine, FSTAB, e);
        }
    }

    private static ProblemException unable(Machine machine, String path, IOException e) {
        return new ProblemException(
                NodeProblem.PERMISSION_MISSING, "node", machine.node(), "reason", "write " + path + " (" + e + ")");
    }
}
