package io.conga.planning.storage.filesystem;

import io.conga.planning.plan.Hazard;
import io.conga.planning.storage.draft.Draft;
import io.conga.planning.storage.draft.Here;
import io.conga.planning.storage.words.StorageHazard;
import io.conga.planning.storage.words.StorageSentence;
import io.conga.protocol.storage.change.FileSystemChange;
import io.conga.protocol.storage.guard.PlannedUuid;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/*
 * | Change           | Undo within the job | Later                        |
 * |------------------|---------------------|------------------------------|
 * | MakeFileSystem   | none                | none: what was there is lost |
 * | GrowFileSystem   | none                | none                         |
 * | CheckFileSystem  | none                | nothing to undo, or none     |
 * | LabelFileSystem  | none                | label it again               |
 * | AddJournals      | none                | none                         |
 */
/** File systems. */
public final class FileSystemPlanner {

    /** Type to the longest label that its tool takes. */
    private static final Map<String, Integer> LABELS =
            Map.of("ext2", 16, "ext3", 16, "ext4", 16, "xfs", 12, "vfat", 11, "swap", 15, "gfs2", 0);

    private static final Set<String> GROWING = Set.of("ext2", "ext3", "ext4", "xfs", "gfs2");
    private static final Set<String> CHECKED = Set.of("ext2", "ext3", "ext4", "xfs", "gfs2", "vfat");
    private static final Pattern LABEL = Pattern.compile("[A-Za-z0-9_.+-]*");
    private static final Pattern LOCK_TABLE = Pattern.compile("[A-Za-z0-9_-]{1,32}:[A-Za-z0-9_-]{1,30}");

    private FileSystemPlanner() {}

    public static Draft draft(FileSystemChange change, Here here) {
        return switch (change) {
            case FileSystemChange.MakeFileSystem make -> make(make, here);
            case FileSystemChange.GrowFileSystem grow -> {
                here.device("device", grow.device());
                if (!GROWING.contains(type(here, grow.device()))) {
                    here.wrong("device", "What is on it can not be grown.");
                }
                yield draft(here, grow, StorageSentence.GROW_FS, grow.device(), "", StorageSentence.UNDO_GROWN);
            }
            case FileSystemChange.CheckFileSystem check -> {
                here.device("device", check.device());
                String type = type(here, check.device());
                if (!CHECKED.contains(type)) {
                    here.wrong("device", "It holds no file system that can be checked.");
                }
                yield draft(
                        here,
                        new FileSystemChange.CheckFileSystem(check.device(), type, check.repair()),
                        check.repair() ? StorageSentence.REPAIR_FS : StorageSentence.CHECK_FS,
                        check.device(),
                        "",
                        check.repair() ? StorageSentence.UNDO_DATA : StorageSentence.UNDO_NOTHING);
            }
            case FileSystemChange.LabelFileSystem label -> {
                here.device("device", label.device());
                String type = type(here, label.device());
                List<Hazard> hazards = new ArrayList<>();
                if (type.equals("gfs2")) {
                    lockTable(here, "label", label.label(), hazards);
                } else if (LABELS.containsKey(type)) {
                    label(here, type, label.label());
                } else {
                    here.wrong("device", "What is on it has no label that can be set.");
                }
                yield draft(
                                here,
                                new FileSystemChange.LabelFileSystem(label.device(), type, label.label()),
                                StorageSentence.LABEL_FS,
                                label.device(),
                                label.label(),
                                StorageSentence.UNDO_OPPOSITE)
                        .with(hazards);
            }
            case FileSystemChange.AddJournals add -> {
                here.device("device", add.device());
                String target = target(here, add.device());
                if (!type(here, add.device()).equals("gfs2") || target == null) {
                    here.wrong("device", "It is no mounted GFS2.");
                }
                if (add.journals() < 1 || add.journals() > 32) {
                    here.wrong("journals", "It is between 1 and 32.");
                }
                yield draft(
                        here,
                        new FileSystemChange.AddJournals(
                                add.device(), target == null ? add.target() : target, add.journals(), add.journalMib()),
                        StorageSentence.ADD_JOURNALS,
                        add.device(),
                        String.valueOf(add.journals()),
                        StorageSentence.UNDO_GROWN);
            }
        };
    }

    private static Draft make(FileSystemChange.MakeFileSystem make, Here here) {
        here.device("device", make.device());
        if (!LABELS.containsKey(make.fileSystem())) {
            here.wrong("fileSystem", "It is ext4, ext3, ext2, xfs, gfs2, vfat or swap.");
        }
        String label = make.label();
        if (label != null) {
            label(here, make.fileSystem(), label);
        }
        List<Hazard> hazards = new ArrayList<>();
        boolean gfs2 = make.fileSystem().equals("gfs2");
        Integer journals = make.journals();
        Integer size = make.journalMib();
        if (gfs2) {
            lockTable(here, "lockTable", make.lockTable(), hazards);
            if (journals != null && (journals < 1 || journals > 32)) {
                here.wrong("journals", "It is between 1 and 32, one for each node that mounts it.");
            }
            if (size != null && (size < 8 || size > 1024)) {
                here.wrong("journalMib", "It is between 8 and 1024.");
            }
        }
        int nodes = Math.max(1, here.members());
        var filled = new FileSystemChange.MakeFileSystem(
                make.device(),
                make.fileSystem(),
                gfs2 ? null : label,
                make.fileSystem().equals("vfat") ? null : PlannedUuid.of(here.seed(), make.device()),
                gfs2 ? make.lockTable() : null,
                gfs2 ? (journals == null ? Integer.valueOf(nodes) : journals) : null,
                gfs2 ? (size == null ? Integer.valueOf(32) : size) : null);
        return draft(here, filled, StorageSentence.MAKE_FS, make.device(), make.fileSystem(), StorageSentence.UNDO_DATA)
                .with(hazards);
    }

    private static void lockTable(Here here, String field, @Nullable String table, List<Hazard> hazards) {
        if (table == null || !LOCK_TABLE.matcher(table).matches()) {
            here.wrong(field, "It is CLUSTER:NAME, the name with at most 30 letters, digits, _ and -.");
        } else if (!table.startsWith(here.cluster() + ":")) {
            hazards.add(StorageHazard.OTHER_CLUSTER.with("detail", table, "node", here.node()));
        }
    }

    private static void label(Here here, String type, String label) {
        int longest = LABELS.getOrDefault(type, 16);
        if (label.length() > longest || !LABEL.matcher(label).matches()) {
            here.wrong("label", "It has at most " + longest + " letters, digits and . _ + -.");
        }
    }

    private static String type(Here here, String device) {
        return here.view()
                .at(device)
                .flatMap(found -> java.util.Optional.ofNullable(found.content()))
                .map(content -> content.type())
                .orElse("");
    }

    private static @Nullable String target(Here here, String device) {
        var found = here.view().at(device);
        return here.view().mounts().stream()
                .filter(mount -> found.isPresent() && found.get().name().equals(mount.device()))
                .map(mount -> mount.target())
                .findFirst()
                .orElse(null);
    }

    private static Draft draft(
            Here here,
            FileSystemChange change,
            StorageSentence sentence,
            String object,
            String detail,
            StorageSentence undo) {
        return Draft.of(change, sentence.with("object", object, "node", here.node(), "detail", detail), object, undo);
    }
}
