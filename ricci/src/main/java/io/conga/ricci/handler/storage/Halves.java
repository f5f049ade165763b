package io.conga.ricci.handler.storage;

import io.conga.protocol.storage.change.EncryptionChange;
import io.conga.protocol.storage.change.FileSystemChange;
import io.conga.protocol.storage.change.GroupChange;
import io.conga.protocol.storage.change.RaidChange;
import io.conga.protocol.storage.change.StorageChange;
import io.conga.protocol.storage.change.StorageObject;
import io.conga.protocol.storage.change.VolumeChange;
import io.conga.protocol.storage.guard.Obstacle;
import io.conga.system.exec.CommandResult;
import io.conga.system.storage.change.EncryptionCommands;
import io.conga.system.storage.change.FileSystemCommands;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an interrupted change left on this machine. Its own traces are no reason to refuse it when it is asked for again; all
 * others still are.
 *
 * @param objects {@link StorageObject}s that differ from the plan because of it
 * @param device of a file system or container of the planned UUID that is there but not whole; null: none
 * @param unused whether nobody can have put anything there since: only then it is made once more
 */
public record Halves(Set<String> objects, @Nullable String device, boolean unused) {

    /** A change that was not begun before. */
    public static final Halves NONE = new Halves(Set.of(), null, false);

    /** A file system with one of these is looked at as a whole: its UUID is written before the rest is. */
    private static final Set<String> CHECKED = Set.of("ext2", "ext3", "ext4", "xfs", "gfs2");

    private static final Pattern NEVER_MOUNTED = Pattern.compile("(?m)^Last mount time:\\s+n/a$");

    public Halves {
        objects = Set.copyOf(objects);
    }

    /** What is there of that change, which was begun before. */
    public static Halves of(StorageChange change, Site site, Working working) {
        String half = half(change, site, working);
        boolean unused = half != null && unused(change, site, working);
        Set<String> found = new HashSet<>();
        for (String object : change.objects()) {
            if (inParts(change)) {
                found.add(object);
            } else if (object.startsWith(StorageObject.DEVICE)) {
                String device = object.substring(StorageObject.DEVICE.length());
                if ((unused && device.equals(half)) || blank(site, device)) {
                    found.add(object);
                }
            }
        }
        return new Halves(found, half, unused);
    }

    /** Whether what looks done is not. */
    public boolean unfinished() {
        return device != null;
    }

    /** Whether an object may differ from what the plan saw. */
    public boolean explains(String object) {
        return objects.contains(object);
    }

    /** Whether that is what the change itself left: the guards look at one device only, and its UUID is the plan's. */
    public boolean explains(Obstacle obstacle) {
        return unused && (obstacle.kind() == Obstacle.Kind.UNNAMED || obstacle.kind() == Obstacle.Kind.ENCRYPTED);
    }

    /**
     * Changes that go on where they were cut off: what they name is between before and after, the devices too, since what lay
     * on them may not be mounted since. Their tools take nothing else than members of the group or array for it.
     */
    private static boolean inParts(StorageChange change) {
        return switch (change) {
            case GroupChange.MoveExtents _,
                    GroupChange.ReduceGroup _,
                    GroupChange.RemoveGroup _,
                    VolumeChange.MergeSnapshot _,
                    VolumeChange.ResizeVolume _,
                    RaidChange.GrowArray _,
                    RaidChange.ReplaceMember _,
                    RaidChange.DeleteArray _ -> true;
            default -> false;
        };
    }

    /** Nothing is on it: the wipe that comes first was done. */
    private static boolean blank(Site site, String device) {
        return site.view()
                .at(device)
                .filter(found -> site.stack().above(found).size() == 1)
                .filter(_ -> site.signatures().apply(device).isEmpty())
                .isPresent();
    }

    private static @Nullable String half(StorageChange change, Site site, Working working) {
        return switch (change) {
            case FileSystemChange.MakeFileSystem make
            when site.holds(make.device(), make.fileSystem(), make.uuid())
                    && CHECKED.contains(make.fileSystem())
                    && !mounted(site, make.device())
                    && !whole(make, site, working) -> make.device();
            case EncryptionChange.FormatLuks format
            when site.holds(format.device(), "crypto_LUKS", format.uuid())
                    && !working.attempt(new EncryptionCommands(site.machine().tools())
                                    .test(site.path(format.device()), format.passphrase()))
                            .succeeded() -> format.device();
            default -> null;
        };
    }

    private static boolean whole(FileSystemChange.MakeFileSystem make, Site site, Working working) {
        var commands = new FileSystemCommands(site.machine().tools());
        return working.attempt(commands.check(make.fileSystem(), site.path(make.device()), false))
                .succeeded();
    }

    /**
     * An ext file system says when it was last mounted, and a container without a key was opened by nobody. Others don't tell: they are
     * left for a person, since a file system that is not clean may be one that was used when the power went.
     */
    private static boolean unused(StorageChange change, Site site, Working working) {
        return switch (change) {
            case FileSystemChange.MakeFileSystem make
            when make.fileSystem().startsWith("ext") ->
                NEVER_MOUNTED
                        .matcher(working.attempt(
                                        new FileSystemCommands(site.machine().tools())
                                                .superblock(site.path(make.device())))
                                .stdout())
                        .find();
            case EncryptionChange.FormatLuks format -> {
                CommandResult dump = working.attempt(
                        new EncryptionCommands(site.machine().tools()).dump(site.path(format.device())));
                yield dump.succeeded()
                        && !EncryptionActs.SLOT.matcher(dump.stdout()).find();
            }
            default -> false;
        };
    }

    private static boolean mounted(Site site, String device) {
        return site.view()
                .at(device)
                .filter(found -> site.view().mounts().stream()
                        .noneMatch(mount -> found.name().equals(mount.device())))
                .isEmpty();
    }
}
