package io.conga.ricci.handler.storage;

import io.conga.protocol.problem.NodeProblem;
import io.conga.protocol.problem.ProblemException;
import io.conga.protocol.storage.BlockDevice;
import io.conga.protocol.storage.Mount;
import io.conga.protocol.storage.change.MountChange;
import io.conga.system.Machine;
import io.conga.system.exec.Command;
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
            case MountChange.SetFstab fstab -> fstab(fstab, site);
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
        return new Act(holds, List.of(command), working -> {
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

    /** The file of before is kept; lines that are not about this mount point stay as they are, to the letter. */
    private static Act fstab(MountChange.SetFstab fstab, Site site) {
        Machine machine = site.machine();
        Path file = machine.root().file(FSTAB);
        String before = text(machine, file);
        String after = FstabText.with(before, fstab);
        return new Act(before.equals(after), List.of(), _ -> {
            try {
                machine.backups().keep(file);
                io.conga.system.file.AtomicFile.write(file, after.getBytes(StandardCharsets.UTF_8), "rw-r--r--");
            } catch (IOException e) {
                throw unable(machine, FSTAB, e);
            }
        });
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
