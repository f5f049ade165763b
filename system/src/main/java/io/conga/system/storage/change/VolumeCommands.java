package io.conga.system.storage.change;

import io.conga.protocol.storage.change.GroupChange;
import io.conga.protocol.storage.change.VolumeChange;
import io.conga.system.exec.Command;
import io.conga.system.exec.ToolPaths;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * lvm(8). {@code --yes} answers questions about signatures alone: what is on a device has been looked at before. {@code --force}
 * is never used where it would take more than the change names.
 */
public final class VolumeCommands {

    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final Duration LONG = Duration.ofHours(24);

    private final ToolPaths tools;

    public VolumeCommands(ToolPaths tools) {
        this.tools = tools;
    }

    public Command createPhysical(String device) {
        return lvm("pvcreate", "--yes", device);
    }

    public Command removePhysical(List<String> devices) {
        return lvm(with(List.of("pvremove"), devices));
    }

    public Command create(GroupChange.CreateGroup create) {
        var argv = new ArrayList<String>();
        argv.addAll(List.of("vgcreate", "--yes", "--physicalextentsize", create.extentKib() + "k"));
        if (create.shared()) {
            argv.add("--shared");
        }
        argv.addAll(List.of("--setautoactivation", create.autoActivation() ? "y" : "n"));
        argv.add(create.group());
        argv.addAll(create.devices());
        return lvm(argv);
    }

    public Command extend(String group, List<String> devices) {
        return lvm(with(List.of("vgextend", "--yes", group), devices));
    }

    public Command reduce(String group, List<String> devices) {
        return lvm(with(List.of("vgreduce", group), devices));
    }

    public Command rename(String group, String name) {
        return lvm("vgrename", group, name);
    }

    /** Without --force: a group with volumes is refused. */
    public Command remove(String group) {
        return lvm("vgremove", group);
    }

    public Command removeMissing(String group) {
        return lvm("vgreduce", "--removemissing", group);
    }

    public Command lock(String group, boolean start) {
        return lvm("vgchange", start ? "--lockstart" : "--lockstop", group);
    }

    /** In the background: its progress is the volumes' sync_percent. */
    public Command move(String from, @Nullable String to) {
        var argv = new ArrayList<String>();
        argv.addAll(List.of("pvmove", "--background", "--interval", "1", from));
        if (to != null) {
            argv.add(to);
        }
        return lvm(argv);
    }

    /** Moves and merges that were interrupted are looked after again, in the background. */
    public Command poll(String group) {
        return lvm("vgchange", "--poll", "y", group);
    }

    public Command abortMove(String from) {
        return lvm("pvmove", "--abort", from);
    }

    /** {@code --wipesignatures y}: what an earlier volume held there does not show through. */
    public Command create(VolumeChange.CreateVolume create, boolean shared) {
        var argv = new ArrayList<String>();
        argv.add("lvcreate");
        argv.addAll(List.of("--yes", "--wipesignatures", "y", "--name", create.name()));
        boolean thin = create.layout().equals("thin");
        Long bytes = create.bytes();
        if (bytes == null) {
            argv.addAll(List.of("--extents", "100%FREE"));
        } else {
            argv.addAll(List.of(thin ? "--virtualsize" : "--size", bytes + "b"));
        }
        switch (create.layout()) {
            case "linear" -> {}
            case "striped" -> argv.addAll(List.of("--stripes", number(create.stripes(), 2)));
            case "raid1" -> argv.addAll(List.of("--type", "raid1", "--mirrors", number(create.mirrors(), 1)));
            case "raid10" ->
                argv.addAll(List.of(
                        "--type",
                        "raid10",
                        "--mirrors",
                        number(create.mirrors(), 1),
                        "--stripes",
                        number(create.stripes(), 2)));
            case "thin" -> argv.addAll(List.of("--type", "thin", "--thinpool", String.valueOf(create.pool())));
            case "thin-pool" -> argv.addAll(List.of("--type", "thin-pool"));
            default -> {
                argv.addAll(List.of("--type", create.layout()));
                if (create.stripes() != null) {
                    argv.addAll(List.of("--stripes", String.valueOf(create.stripes())));
                }
            }
        }
        if (create.stripeKib() != null) {
            argv.addAll(List.of("--stripesize", create.stripeKib() + "k"));
        }
        if (shared) {
            argv.addAll(List.of("--activate", "ey"));
        }
        argv.add(create.group());
        if (create.layout().equals("thin-pool")) {
            // A pool holds no signature that could show.
            argv.removeAll(List.of("--wipesignatures", "y"));
        }
        return lvm(argv);
    }

    public Command snapshot(VolumeChange.CreateSnapshot snapshot) {
        var argv = new ArrayList<String>();
        argv.addAll(List.of("lvcreate", "--yes", "--snapshot", "--name", snapshot.name()));
        if (snapshot.bytes() == null) {
            // A thin snapshot is skipped at activation unless it is told otherwise.
            argv.addAll(List.of("--setactivationskip", "n"));
        } else {
            argv.addAll(List.of("--size", snapshot.bytes() + "b"));
        }
        argv.add(snapshot.group() + "/" + snapshot.origin());
        return lvm(argv);
    }

    public Command merge(String group, String snapshot) {
        return lvm("lvconvert", "--yes", "--merge", "--background", "--interval", "1", group + "/" + snapshot);
    }

    /** The volume alone; what is on it is grown after, by its own tool. */
    public Command grow(String group, String volume, long bytes) {
        return lvm("lvextend", "--yes", "--size", bytes + "b", group + "/" + volume);
    }

    /** The volume alone, after what is on it has been made smaller. */
    public Command shrink(String group, String volume, long bytes) {
        return lvm("lvreduce", "--yes", "--force", "--size", bytes + "b", group + "/" + volume);
    }

    /** The kernel gets the size that LVM's metadata has by now. */
    public Command refresh(String group, String volume) {
        return lvm("lvchange", "--refresh", group + "/" + volume);
    }

    public Command rename(String group, String volume, String name) {
        return lvm("lvrename", group, volume, name);
    }

    public Command activate(String group, String volume, boolean active, boolean shared) {
        String how = active ? (shared ? "sy" : "ey") : "n";
        return lvm("lvchange", "--activate", how, "--ignoreactivationskip", group + "/" + volume);
    }

    public Command remove(String group, String volume) {
        return lvm("lvremove", "--yes", group + "/" + volume);
    }

    private Command lvm(String... words) {
        return lvm(List.of(words));
    }

    private Command lvm(List<String> words) {
        var argv = new ArrayList<String>();
        argv.add(tools.require("lvm"));
        argv.addAll(words);
        return Command.of(argv).within(words.getFirst().equals("pvmove") ? LONG : LIMIT);
    }

    private static List<String> with(List<String> first, List<String> more) {
        var all = new ArrayList<>(first);
        all.addAll(more);
        return all;
    }

    private static String number(@Nullable Integer given, int otherwise) {
        return String.valueOf(given == null ? otherwise : given);
    }
}
