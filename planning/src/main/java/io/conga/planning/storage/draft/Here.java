package io.conga.planning.storage.draft;

import io.conga.planning.check.FieldCheck;
import io.conga.planning.check.Problems;
import io.conga.protocol.storage.BlockDevice;
import io.conga.protocol.storage.LogicalVolume;
import io.conga.protocol.storage.StorageView;
import io.conga.protocol.storage.VolumeGroup;
import io.conga.protocol.storage.guard.StorageStack;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The acting system, as the families of changes see it.
 *
 * @param node its name
 * @param cluster name of its cluster; empty where it is in none
 * @param members how many nodes the cluster has
 * @param view its storage
 * @param problems where wrong fields go
 * @param seed differs whenever the plan is based on something else: makes UUIDs
 * @param formatting whether a step before makes the file system that is mounted
 */
public record Here(
        String node,
        String cluster,
        int members,
        StorageView view,
        Problems problems,
        String seed,
        boolean formatting) {

    /** What lvm(8) takes as a name. */
    private static final Pattern NAME = Pattern.compile("(?!-)[A-Za-z0-9_.+-]{1,120}");

    private static final Pattern DEVICE = Pattern.compile("/dev/[A-Za-z0-9/._:+@=,-]{1,240}");

    public StorageStack stack() {
        return new StorageStack(view);
    }

    /** A field that is wrong. */
    public void wrong(String field, String reason) {
        FieldCheck.invalid(problems, "change." + field, reason);
    }

    /** A name for LVM, md or the device mapper. */
    public void name(String field, String name) {
        if (!NAME.matcher(name).matches() || name.equals(".") || name.equals("..")) {
            wrong(field, "It consists of 1 to 120 letters, digits and . _ + -, and does not begin with -.");
        }
    }

    /** A path of a device; whether it is there is the guards' to say. */
    public void device(String field, String path) {
        if (!DEVICE.matcher(path).matches() || path.contains("/../") || path.contains("//")) {
            wrong(field, "It is no path below /dev.");
        }
    }

    /** Several, each once, at least so many. */
    public void devices(String field, List<String> paths, int least) {
        for (int i = 0; i < paths.size(); i++) {
            device(field + "[" + i + "]", paths.get(i));
            if (same(paths.get(i), paths.subList(0, i))) {
                wrong(field + "[" + i + "]", "It is named twice.");
            }
        }
        if (paths.size() < least) {
            wrong(field, "At least " + least + " have to be named.");
        }
    }

    private boolean same(String path, List<String> others) {
        var device = view.at(path).map(BlockDevice::name);
        return others.stream()
                .anyMatch(other -> other.equals(path)
                        || (device.isPresent() && device.equals(view.at(other).map(BlockDevice::name))));
    }

    /** The volume group of that name; a wrong field where there is none. */
    public Optional<VolumeGroup> group(String field, String name) {
        var found = view.volumeGroups().stream()
                .filter(group -> group.name().equals(name))
                .findFirst();
        if (found.isEmpty()) {
            wrong(field, node + " has no volume group " + name + ".");
        }
        return found;
    }

    /** The logical volume of that name; a wrong field where there is none. */
    public Optional<LogicalVolume> volume(String field, String group, String name) {
        var found = stack().volume(group, name);
        if (found.isEmpty()) {
            wrong(field, node + " has no logical volume " + group + "/" + name + ".");
        }
        return found;
    }
}
