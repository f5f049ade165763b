package io.conga.planning.storage.mount;

import io.conga.planning.plan.Hazard;
import io.conga.planning.storage.draft.Draft;
import io.conga.planning.storage.draft.Here;
import io.conga.planning.storage.words.StorageHazard;
import io.conga.planning.storage.words.StorageSentence;
import io.conga.protocol.storage.BlockDevice;
import io.conga.protocol.storage.FstabEntry;
import io.conga.protocol.storage.Mount;
import io.conga.protocol.storage.change.MountChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/*
 * | Change          | Undo within the job | Later        |
 * |-----------------|---------------------|--------------|
 * | MountFileSystem | Unmount             | unmount it   |
 * | Unmount         | MountFileSystem     | mount it     |
 * | SetFstab        | SetFstab as it was  | the opposite |
 * | UseSwap         | UseSwap             | the opposite |
 */
/** Mounts now and at boot, swap. */
public final class MountPlanner {

    private static final Pattern TARGET = Pattern.compile("/[^\\s\\p{Cntrl}\\\\]{0,500}");
    private static final Pattern NETWORK = Pattern.compile("[A-Za-z0-9.:\\[\\]_-]{1,200}:/[^\\s\\p{Cntrl}]{0,300}");
    private static final Pattern SOURCE = Pattern.compile("(UUID|LABEL|PARTUUID|PARTLABEL)=[A-Za-z0-9_.:+-]{1,80}");
    private static final Pattern OPTION = Pattern.compile("[A-Za-z0-9_.:/=@%+-]{1,120}");
    private static final Set<String> KEPT =
            Set.of("/", "/usr", "/etc", "/var", "/boot", "/boot/efi", "/proc", "/sys", "/dev", "/run");
    private static final Set<String> TYPES =
            Set.of("ext2", "ext3", "ext4", "xfs", "gfs2", "vfat", "btrfs", "nfs", "nfs4", "swap", "iso9660", "auto");

    private MountPlanner() {}

    public static Draft draft(MountChange change, Here here) {
        return switch (change) {
            case MountChange.MountFileSystem mount -> {
                source(here, mount.source(), mount.fileSystem());
                target(here, mount.target());
                type(here, mount.fileSystem());
                options(here, mount.options());
                here.view().mounts().stream()
                        .filter(other -> other.target().equals(mount.target()))
                        .filter(other -> !other.source().equals(mount.source()))
                        .filter(other -> !here.view()
                                .at(mount.source())
                                .map(BlockDevice::name)
                                .equals(Optional.ofNullable(other.device())))
                        .forEach(other -> here.wrong("target", other.source() + " is mounted there."));
                yield draft(
                                here,
                                mount,
                                StorageSentence.MOUNT,
                                mount.source(),
                                mount.target(),
                                StorageSentence.UNDO_OPPOSITE)
                        .backBy(new MountChange.Unmount(mount.target()));
            }
            case MountChange.Unmount unmount -> unmount(unmount, here);
            case MountChange.SetFstab fstab -> fstab(fstab, here);
            case MountChange.UseSwap swap -> {
                here.device("device", swap.device());
                boolean holds = here.view()
                        .at(swap.device())
                        .flatMap(device -> Optional.ofNullable(device.content()))
                        .filter(content -> content.type().equals("swap"))
                        .isPresent();
                if (swap.on() && !holds && !here.formatting()) {
                    here.wrong("device", "It holds no swap space.");
                }
                yield draft(
                                here,
                                swap,
                                swap.on() ? StorageSentence.SWAP_ON : StorageSentence.SWAP_OFF,
                                swap.device(),
                                "",
                                StorageSentence.UNDO_OPPOSITE)
                        .backBy(new MountChange.UseSwap(swap.device(), !swap.on()));
            }
        };
    }

    private static Draft unmount(MountChange.Unmount unmount, Here here) {
        target(here, unmount.target());
        var mounted = here.view().mounts().stream()
                .filter(mount -> mount.target().equals(unmount.target()))
                .reduce((_, last) -> last);
        if (mounted.isEmpty()) {
            here.wrong("target", "Nothing is mounted there.");
        }
        here.view().mounts().stream()
                .filter(other -> other.target().startsWith(unmount.target() + "/"))
                .findFirst()
                .ifPresent(other -> here.wrong("target", other.target() + " is mounted inside it."));
        return draft(here, unmount, StorageSentence.UNMOUNT, unmount.target(), "", StorageSentence.UNDO_OPPOSITE)
                .backBy(mounted.map(mount -> again(here, mount)).orElse(null));
    }

    private static MountChange again(Here here, Mount mount) {
        String device = mount.device();
        String source = device == null
                ? mount.source()
                : here.view().device(device).map(BlockDevice::stable).orElse(mount.source());
        List<String> options = mount.options().stream()
                .filter(option ->
                        Set.of("ro", "noatime", "noexec", "nosuid", "nodev").contains(option))
                .toList();
        return new MountChange.MountFileSystem(source, mount.target(), mount.type(), options);
    }

    private static Draft fstab(MountChange.SetFstab fstab, Here here) {
        String source = fstab.source();
        String type = fstab.fileSystem();
        boolean swap = fstab.target().equals("none");
        if (!swap) {
            target(here, fstab.target());
        }
        var before = line(here, fstab);
        List<Hazard> hazards = new ArrayList<>();
        List<String> options = new ArrayList<>(fstab.options());
        if (source == null || type == null) {
            if (before.isEmpty()) {
                here.wrong("target", "fstab does not name it.");
            }
        } else {
            source(here, source, type);
            type(here, type);
            options(here, options);
            if (network(here, source) && !options.contains("_netdev")) {
                options.add("_netdev");
                hazards.add(StorageHazard.NETWORK_MOUNT.with("device", source));
            }
        }
        MountChange.SetFstab back = before.map(
                        line -> new MountChange.SetFstab(line.target(), line.source(), line.type(), line.options()))
                .orElseGet(() -> new MountChange.SetFstab(fstab.target(), swap ? source : null, null, List.of()));
        var filled = new MountChange.SetFstab(fstab.target(), source, type, options);
        return draft(
                        here,
                        filled,
                        source == null || type == null ? StorageSentence.FSTAB_REMOVE : StorageSentence.FSTAB_SET,
                        swap && source != null ? source : fstab.target(),
                        "",
                        StorageSentence.UNDO_OPPOSITE)
                .with(hazards)
                .backBy(back);
    }

    private static Optional<FstabEntry> line(Here here, MountChange.SetFstab fstab) {
        return here.view().fstab().stream()
                .filter(line -> line.target().equals(fstab.target()))
                .filter(line -> !line.target().equals("none") || line.source().equals(fstab.source()))
                .findFirst();
    }

    /** The options of a line of fstab, with what its device needs. */
    public static List<String> boot(Here here, String device, List<String> options) {
        List<String> all = new ArrayList<>(options);
        if (network(here, device) && !all.contains("_netdev")) {
            all.add("_netdev");
        }
        return all;
    }

    /** Whether its disks come over the network: then a boot that waited for it before the network would hang. */
    static boolean network(Here here, String source) {
        return NETWORK.matcher(source).matches()
                || here.view().at(source).stream()
                        .flatMap(device -> here.stack().disks(device).stream())
                        .map(BlockDevice::hardware)
                        .anyMatch(hardware -> hardware != null && "iscsi".equals(hardware.transport()));
    }

    private static void source(Here here, String source, String type) {
        if (type.startsWith("nfs")) {
            if (!NETWORK.matcher(source).matches()) {
                here.wrong("source", "It is SERVER:/PATH.");
            }
        } else if (!SOURCE.matcher(source).matches()) {
            here.device("source", source);
        }
    }

    private static void target(Here here, String target) {
        if (!TARGET.matcher(target).matches()
                || target.contains("/../")
                || target.endsWith("/..")
                || target.contains("//")) {
            here.wrong("target", "It is an absolute path without blanks.");
        } else if (KEPT.contains(target)) {
            here.wrong("target", "The machine needs it as it is.");
        }
    }

    private static void type(Here here, String type) {
        if (!TYPES.contains(type)) {
            here.wrong("fileSystem", "It is none that Conga mounts.");
        }
    }

    private static void options(Here here, List<String> options) {
        options.stream()
                .filter(option -> !OPTION.matcher(option).matches())
                .forEach(option -> here.wrong("options", "\"" + option + "\" is no mount option."));
    }

    private static Draft draft(
            Here here,
            MountChange change,
            StorageSentence sentence,
            String object,
            String detail,
            StorageSentence undo) {
        return Draft.of(change, sentence.with("object", object, "node", here.node(), "detail", detail), object, undo);
    }
}
