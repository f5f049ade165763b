package io.conga.ricci.handler.storage;

import io.conga.protocol.storage.BlockDevice;
import io.conga.protocol.storage.change.DiskChange;
import io.conga.protocol.storage.guard.PartitionPlaces;
import io.conga.system.exec.Command;
import io.conga.system.exec.CommandResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Wiping and partitions. */
final class DiskActs {

    private static final int NOT_BEGUN = 7;

    private DiskActs() {}

    static Act of(DiskChange change, Site site) {
        return switch (change) {
            case DiskChange.WipeDevice wipe -> wipe(wipe, site);
            case DiskChange.RestoreSignatures restore -> restore(restore, site);
            case DiskChange.WritePartitionTable table -> table(table, site);
            case DiskChange.RestorePartitionTable restore -> restore(restore, site);
            case DiskChange.AddPartition add -> add(add, site);
            case DiskChange.DeletePartition delete -> delete(delete, site);
            case DiskChange.TestDisk test -> test(test, site);
            case DiskChange.RescanDisks _ -> rescan(site);
        };
    }

    /** smartctl's exit code is a set of bits: only these say that nothing was begun, the others tell how the disk is. */
    private static Act test(DiskChange.TestDisk test, Site site) {
        Command command = site.disks().test(site.path(test.device()), test.kind());
        return Act.unseen(List.of(command), working -> {
            CommandResult result = working.attempt(command);
            if ((result.exitCode() & NOT_BEGUN) != 0) {
                result.orThrow(site.machine().node());
            }
        });
    }

    private static Act wipe(DiskChange.WipeDevice wipe, Site site) {
        boolean empty = site.view().at(wipe.device()).isPresent()
                && site.signatures().apply(wipe.device()).isEmpty();
        Command shown = site.disks().wipe(site.path(wipe.device()), "/root");
        return new Act(empty, List.of(shown), working -> {
            String folder = new SavedFiles(site.machine()).folder(wipe.device(), site);
            working.result("backup", folder);
            working.run(site.disks().wipe(site.path(wipe.device()), folder));
        });
    }

    private static Act restore(DiskChange.RestoreSignatures restore, Site site) {
        if (restore.backup().equals(SavedFiles.NOTHING)) {
            return Act.of(true);
        }
        if (SavedFiles.promised(restore.backup())) {
            return SavedFiles.PROMISED;
        }
        String path = site.path(restore.device());
        var files = new SavedFiles(site.machine());
        files.insist(restore.backup(), restore.device(), site);
        List<Command> commands = new ArrayList<>();
        for (Path file : files.files(restore.backup())) {
            long offset = offset(file.getFileName().toString());
            if (offset >= 0) {
                commands.add(site.disks().restore(file.toString(), path, offset));
            }
        }
        boolean disk = site.view().at(restore.device()).stream().anyMatch(device -> device.partition() == null);
        return Act.unseen(commands, working -> {
            commands.forEach(working::run);
            if (disk) {
                // It has partitions again where it had a table, and says that it has none otherwise.
                working.attempt(site.disks().kernel(path));
            }
        });
    }

    /** wipefs names its files wipefs-DEVICE-OFFSET.bak; -1 for another file. */
    private static long offset(String name) {
        int dash = name.lastIndexOf("-0x");
        return dash > 0 && name.endsWith(".bak")
                ? Long.decode(name.substring(dash + 1, name.length() - ".bak".length()))
                : -1;
    }

    private static Act table(DiskChange.WritePartitionTable table, Site site) {
        var device = site.view().at(table.device());
        boolean holds = device.isPresent()
                && table.table().equals(device.get().table())
                && partitions(site, device.get()).isEmpty();
        String path = site.path(table.device());
        // sfdisk leaves the headers of a GPT beside a new MBR.
        List<Command> commands = new ArrayList<>(site.wipes(List.of(table.device())));
        commands.add(site.disks().table(path, table.table()));
        return new Act(holds, commands, working -> {
            save(working, site, table.device());
            working.result("left", "");
            commands.forEach(working::run);
        });
    }

    private static Act add(DiskChange.AddPartition add, Site site) {
        String path = site.path(add.device());
        boolean holds = add.uuid() != null
                && site.view().devices().stream()
                        .map(BlockDevice::partition)
                        .filter(Objects::nonNull)
                        .anyMatch(partition -> Site.same(add.uuid(), partition.uuid()));
        var there = new DiskChange.AddPartition(
                path, add.startBytes(), add.bytes(), add.partitionType(), add.label(), add.uuid());
        Command append = site.disks().append(there);
        Command kernel = site.disks().kernel(path);
        return new Act(holds, add.uuid() != null, List.of(append, kernel), working -> {
            save(working, site, add.device());
            working.run(append);
            working.run(kernel);
        });
    }

    private static Act delete(DiskChange.DeletePartition delete, Site site) {
        String path = site.path(delete.disk());
        Command remove = site.disks().delete(path, delete.number());
        Command forget = site.disks().forget(path, delete.number());
        return new Act(site.view().at(delete.device()).isEmpty(), List.of(remove, forget), working -> {
            save(working, site, delete.disk());
            site.view()
                    .at(delete.disk())
                    .ifPresent(disk ->
                            working.result("left", PartitionPlaces.without(site.view(), disk, delete.number())));
            working.run(remove);
            working.run(forget);
        });
    }

    private static Act restore(DiskChange.RestorePartitionTable restore, Site site) {
        if (restore.dump().equals(SavedFiles.NOTHING)) {
            return Act.of(true);
        }
        String path = site.path(restore.device());
        if (SavedFiles.promised(restore.dump())) {
            return SavedFiles.PROMISED;
        }
        var files = new SavedFiles(site.machine());
        files.insist(restore.dump().replaceFirst("/[^/]*$", ""), restore.device(), site);
        return Act.unseen(
                site.disks().script(path, files.read(restore.dump())),
                site.disks().kernel(path));
    }

    /** A disk without a table has nothing to save. */
    private static void save(Working working, Site site, String device) {
        CommandResult dump = working.attempt(site.disks().dump(site.path(device)));
        String saved = SavedFiles.NOTHING;
        if (dump.succeeded() && !dump.stdout().isBlank()) {
            var files = new SavedFiles(site.machine());
            saved = files.write(files.folder(device, site), "sfdisk.dump", dump.stdout());
        }
        working.result("dump", saved);
    }

    private static List<BlockDevice> partitions(Site site, BlockDevice disk) {
        return site.view().devices().stream()
                .filter(device -> device.parents().contains(disk.name()))
                .toList();
    }

    /** "- - -": every channel, target and LUN of each SCSI host. */
    private static Act rescan(Site site) {
        return Act.unseen(List.of(), working -> {
            for (Path scan : hosts(site)) {
                try {
                    Files.writeString(scan, "- - -");
                } catch (IOException refused) {
                    working.result("refused", scan + ": " + refused.getMessage());
                }
            }
        });
    }

    private static List<Path> hosts(Site site) {
        List<Path> found = new ArrayList<>();
        try (var hosts = Files.newDirectoryStream(site.machine().root().file("/sys/class/scsi_host"))) {
            hosts.forEach(host -> found.add(host.resolve("scan")));
        } catch (IOException none) {
            return List.of();
        }
        return found;
    }
}
