package io.conga.protocol.storage.guard;

import static io.conga.protocol.storage.guard.Obstacle.Kind.ENCRYPTED;
import static io.conga.protocol.storage.guard.Obstacle.Kind.IN_USE;
import static io.conga.protocol.storage.guard.Obstacle.Kind.MISSING;
import static io.conga.protocol.storage.guard.Obstacle.Kind.MOUNTED;
import static io.conga.protocol.storage.guard.Obstacle.Kind.MULTIPATH_MEMBER;
import static io.conga.protocol.storage.guard.Obstacle.Kind.ORPHAN_VOLUME;
import static io.conga.protocol.storage.guard.Obstacle.Kind.PHYSICAL_VOLUME;
import static io.conga.protocol.storage.guard.Obstacle.Kind.RAID_MEMBER;
import static io.conga.protocol.storage.guard.Obstacle.Kind.RAID_SIGNATURE;
import static io.conga.protocol.storage.guard.Obstacle.Kind.READ_ONLY;
import static io.conga.protocol.storage.guard.Obstacle.Kind.ROOT;
import static io.conga.protocol.storage.guard.Obstacle.Kind.SNAPSHOT;
import static io.conga.protocol.storage.guard.Obstacle.Kind.SWAP;
import static io.conga.protocol.storage.guard.Obstacle.Kind.UNNAMED;
import static io.conga.protocol.storage.guard.Obstacle.Kind.UNREAD;

import io.conga.protocol.storage.BlockDevice;
import io.conga.protocol.storage.Signature;
import io.conga.protocol.storage.StorageView;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What on one machine stands against touching a device. */
public final class LocalGuards {

    /** A machine that loses one of these is gone, whatever else it was used for. */
    private static final Set<String> NEEDED = Set.of("/", "/boot", "/boot/efi", "/usr", "/var", "/etc");

    /** Parts of a view without which nobody can say that a device is free. */
    private static final Set<String> DECIDING = Set.of(
            "devices", "mounts", "swaps", "physicalVolumes", "logicalVolumes", "volumeGroups", "arrays", "multipaths");

    private LocalGuards() {}

    /**
     * @param signatures what was read from the device itself; null where it could not be, or was not asked for
     * @param erased types of the signatures that the plan named as lost
     */
    public static List<Obstacle> of(
            StorageView view, Target target, @Nullable List<Signature> signatures, List<String> erased) {
        var device = view.at(target.device());
        Set<Obstacle> found = new LinkedHashSet<>();
        view.unread().keySet().stream()
                .filter(DECIDING::contains)
                .sorted()
                .forEach(part -> found.add(new Obstacle(UNREAD, target.device(), part)));
        if (device.isEmpty()) {
            found.add(new Obstacle(MISSING, target.device(), ""));
        } else {
            var guards = new Looking(view, new StorageStack(view), target, device.get(), found);
            guards.look(signatures, erased);
        }
        return found.stream()
                .filter(obstacle -> !target.expected().contains(obstacle.kind()))
                .toList();
    }

    private record Looking(
            StorageView view, StorageStack stack, Target target, BlockDevice device, Set<Obstacle> found) {

        void look(@Nullable List<Signature> signatures, List<String> erased) {
            switch (target.demand()) {
                case ERASE -> {
                    used();
                    owned(device);
                    for (BlockDevice above : stack.above(device)) {
                        owned(above);
                        content(above, erased);
                    }
                    if (signatures == null) {
                        add(UNREAD, device, "signatures");
                    } else {
                        signatures.forEach(signature -> signature(device, signature.type(), erased));
                    }
                    if (device.readOnly()) {
                        add(READ_ONLY, device, "");
                    }
                }
                case RESTORED -> {
                    used();
                    itself();
                    came(signatures, erased);
                }
                case UNUSED -> used();
                case EMPTY -> {
                    extents();
                    itself();
                }
                case ITSELF -> itself();
                case ALONE -> {
                    if (device.readOnly()) {
                        add(READ_ONLY, device, "");
                    }
                }
                case OURS -> root(device);
            }
        }

        /** What is written back would be written over it. */
        private void came(@Nullable List<Signature> signatures, List<String> erased) {
            if (signatures == null) {
                add(UNREAD, device, "signatures");
            } else {
                signatures.stream()
                        .map(Signature::type)
                        .filter(type -> !erased.contains(type) && !(type.equals("PMBR") && erased.contains("gpt")))
                        .forEach(type -> add(UNNAMED, device, type));
            }
        }

        private void itself() {
            owned(device);
            if (device.readOnly()) {
                add(READ_ONLY, device, "");
            }
        }

        private void extents() {
            stack.physicalVolume(device)
                    .filter(volume -> volume.freeBytes() < volume.bytes())
                    .ifPresent(volume -> add(IN_USE, device, volume.group() == null ? "" : volume.group()));
        }

        private void used() {
            for (BlockDevice above : stack.above(device)) {
                view.mounts().stream()
                        .filter(mount -> above.name().equals(mount.device()))
                        .forEach(mount -> add(MOUNTED, above, mount.target()));
                view.swaps().stream()
                        .filter(swap -> above.name().equals(swap.device()))
                        .forEach(_ -> add(SWAP, above, ""));
                stack.arrayOf(above).ifPresent(array -> add(RAID_MEMBER, above, nameOf(array.device())));
                boolean partition = above.kind() == BlockDevice.Kind.PARTITION;
                if (!above.equals(device) && !partition) {
                    add(ofSnapshots(above) ? SNAPSHOT : IN_USE, device, above.path());
                }
                root(above);
                open(above);
            }
        }

        /**
         * LVM stacks a volume, its snapshots and what these share, by names of the same group; a group that lies in the volume
         * itself is somebody else's.
         */
        private boolean ofSnapshots(BlockDevice above) {
            return view.logicalVolumes().stream()
                    .filter(volume ->
                            stack.device(volume).filter(device::equals).isPresent())
                    .anyMatch(volume -> above.kind() == BlockDevice.Kind.LOGICAL_VOLUME
                            && above.path()
                                    .matches(
                                            ".*/" + Pattern.quote(volume.group().replace("-", "--")) + "-[^-].*"));
        }

        /** A program, such as a guest's emulator, that has a volume open leaves no other trace. */
        private void open(BlockDevice above) {
            boolean opened = view.logicalVolumes().stream()
                    .anyMatch(volume -> volume.open()
                            && stack.device(volume).filter(above::equals).isPresent());
            boolean explained = view.mounts().stream()
                            .anyMatch(mount -> above.name().equals(mount.device()))
                    || view.swaps().stream().anyMatch(swap -> above.name().equals(swap.device()))
                    || view.devices().stream().anyMatch(child -> child.parents().contains(above.name()));
            if (opened && !explained) {
                add(IN_USE, above, "a program");
            }
        }

        private void root(BlockDevice above) {
            boolean needed = view.mounts().stream()
                            .anyMatch(mount -> above.name().equals(mount.device()) && NEEDED.contains(mount.target()))
                    || view.fstab().stream()
                            .anyMatch(line -> above.name().equals(line.device()) && NEEDED.contains(line.target()));
            if (needed) {
                add(ROOT, above, "");
            }
        }

        /** Whether something that knows its members counts it as one. */
        private void owned(BlockDevice above) {
            stack.physicalVolume(above)
                    .ifPresent(volume -> add(
                            volume.group() == null ? ORPHAN_VOLUME : PHYSICAL_VOLUME,
                            above,
                            volume.group() == null ? "" : volume.group()));
            stack.arrayOf(above).ifPresent(array -> add(RAID_MEMBER, above, nameOf(array.device())));
            view.multipaths().stream()
                    .filter(map ->
                            map.paths().stream().anyMatch(path -> path.device().equals(above.name())))
                    .forEach(map -> add(MULTIPATH_MEMBER, above, map.name()));
        }

        private void content(BlockDevice above, List<String> erased) {
            var content = above.content();
            if (content != null) {
                signature(above, content.type(), erased);
            }
            String table = above.table();
            if (table != null) {
                signature(above, table, erased);
            }
        }

        private void signature(BlockDevice on, String type, List<String> erased) {
            switch (type) {
                case "LVM2_member", "LVM1_member" -> {
                    if (stack.physicalVolume(on).isEmpty()) {
                        add(PHYSICAL_VOLUME, on, "?");
                    }
                }
                case "linux_raid_member" -> {
                    if (stack.arrayOf(on).isEmpty()) {
                        add(RAID_SIGNATURE, on, "");
                    }
                }
                case "crypto_LUKS" -> add(ENCRYPTED, on, "");
                case "mpath_member" -> {
                    if (view.multipaths().stream()
                            .noneMatch(map -> map.paths().stream()
                                    .anyMatch(path -> path.device().equals(on.name())))) {
                        add(MULTIPATH_MEMBER, on, "");
                    }
                }
                case "PMBR" -> {
                    if (!erased.contains("gpt") && !erased.contains("PMBR")) {
                        add(UNNAMED, on, type);
                    }
                }
                default -> {
                    if (!erased.contains(type)) {
                        add(UNNAMED, on, type);
                    }
                }
            }
        }

        private String nameOf(String kernelName) {
            return view.device(kernelName).map(BlockDevice::path).orElse(kernelName);
        }

        private void add(Obstacle.Kind kind, BlockDevice on, String detail) {
            found.add(new Obstacle(kind, on.path(), detail));
        }
    }

    /** What is on a device and on all above it, for whoever has to name what will be lost. */
    public static List<String> types(StorageView view, BlockDevice device, List<Signature> signatures) {
        Set<String> types = new LinkedHashSet<>();
        signatures.forEach(signature -> types.add(signature.type()));
        for (BlockDevice above : new StorageStack(view).above(device)) {
            var content = above.content();
            if (content != null) {
                types.add(content.type());
            }
            String table = above.table();
            if (table != null) {
                types.add(table);
            }
        }
        types.remove("PMBR");
        return new ArrayList<>(types);
    }
}
