package io.conga.protocol.storage.guard;

import io.conga.protocol.storage.BlockDevice;
import io.conga.protocol.storage.LogicalVolume;
import io.conga.protocol.storage.RaidArray;
import io.conga.protocol.storage.Signature;
import io.conga.protocol.storage.StorageView;
import io.conga.protocol.storage.change.StorageObject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;

/**
 * A short text that changes whenever something changes that a plan of storage is based on: identity, size, signatures with
 * their offset, partitions, holders, mounts, volume groups by their sequence number, arrays by their members. What changes
 * by mere use (bytes used, progress) is not in it.
 */
public final class StorageDigest {

    /** The digest of what is not there. */
    public static final String NONE = "none";

    private static final int HEX_DIGITS = 32;

    private StorageDigest() {}

    /**
     * @param object as {@link StorageObject} names it
     * @param signatures read from the device itself; empty for what is no device
     */
    public static String of(StorageView view, String object, List<Signature> signatures) {
        var lines = new ArrayList<String>();
        var stack = new StorageStack(view);
        if (object.startsWith(StorageObject.DEVICE)) {
            view.at(object.substring(StorageObject.DEVICE.length()))
                    .ifPresent(device -> deviceAndAround(stack, device, signatures, lines));
        } else if (object.startsWith(StorageObject.GROUP)) {
            group(stack, object.substring(StorageObject.GROUP.length()), lines);
        } else if (object.startsWith(StorageObject.ARRAY)) {
            stack.array(object.substring(StorageObject.ARRAY.length())).ifPresent(array -> array(stack, array, lines));
        } else if (object.startsWith(StorageObject.MOUNT)) {
            mount(view, object.substring(StorageObject.MOUNT.length()), lines);
        }
        return lines.isEmpty() ? NONE : digest(lines);
    }

    private static void deviceAndAround(
            StorageStack stack, BlockDevice device, List<Signature> signatures, List<String> lines) {
        signatures.forEach(signature ->
                lines.add("signature " + signature.type() + " " + signature.offset() + " " + signature.uuid()));
        stack.above(device).forEach(above -> device(stack, above, lines));
        stack.below(device).forEach(below -> device(stack, below, lines));
    }

    private static void device(StorageStack stack, BlockDevice device, List<String> lines) {
        var view = stack.view();
        lines.add("device " + device.stable() + " " + device.kind() + " " + device.bytes() + " " + device.wwn() + " "
                + device.readOnly() + " " + device.table() + " " + device.partition() + " " + device.content());
        view.mounts().stream()
                .filter(mount -> device.name().equals(mount.device()))
                .forEach(mount -> lines.add("mount " + mount.target() + " " + mount.type()));
        view.swaps().stream()
                .filter(swap -> device.name().equals(swap.device()))
                .forEach(_ -> lines.add("swap"));
        stack.physicalVolume(device).ifPresent(volume -> {
            lines.add("pv " + volume.uuid() + " " + volume.group());
            view.volumeGroups().stream()
                    .filter(group -> group.name().equals(volume.group()))
                    .forEach(group -> lines.add("vg " + group.uuid() + " " + group.sequence()));
        });
        stack.arrayOf(device).ifPresent(array -> members(array, lines));
    }

    private static void group(StorageStack stack, String name, List<String> lines) {
        var view = stack.view();
        view.volumeGroups().stream()
                .filter(group -> group.name().equals(name))
                .forEach(group -> lines.add("vg " + group.uuid() + " " + group.sequence() + " " + group.lockType() + " "
                        + group.systemId() + " " + group.missing()));
        view.physicalVolumes().stream()
                .filter(volume -> name.equals(volume.group()))
                .forEach(volume -> lines.add("pv " + volume.uuid() + " " + volume.bytes()));
        view.logicalVolumes().stream()
                .filter(volume -> volume.group().equals(name))
                .forEach(volume -> volume(stack, volume, lines));
    }

    private static void volume(StorageStack stack, LogicalVolume volume, List<String> lines) {
        lines.add("lv " + volume.name() + " " + volume.uuid() + " " + volume.bytes() + " " + volume.active());
        stack.device(volume)
                .ifPresent(device -> stack.above(device).forEach(above -> {
                    if (!above.equals(device)) {
                        lines.add("on it " + above.stable());
                    }
                    lines.add("holds " + above.content());
                    stack.view().mounts().stream()
                            .filter(mount -> above.name().equals(mount.device()))
                            .forEach(mount -> lines.add("mount " + mount.target()));
                    stack.view().swaps().stream()
                            .filter(swap -> above.name().equals(swap.device()))
                            .forEach(_ -> lines.add("swap"));
                }));
    }

    private static void array(StorageStack stack, RaidArray array, List<String> lines) {
        members(array, lines);
        stack.view()
                .device(array.device())
                .ifPresent(device -> stack.above(device).forEach(above -> device(stack, above, lines)));
    }

    private static void members(RaidArray array, List<String> lines) {
        lines.add("array " + array.uuid() + " " + array.level() + " " + array.disks());
        new TreeSet<>(array.members().stream()
                        .map(member -> member.device() + " " + member.role().equals("faulty"))
                        .toList())
                .forEach(lines::add);
    }

    private static void mount(StorageView view, String target, List<String> lines) {
        view.mounts().stream()
                .filter(mount -> mount.target().equals(target))
                .forEach(mount -> lines.add("mounted " + mount.source() + " " + mount.type()));
        view.fstab().stream()
                .filter(line -> line.target().equals(target))
                .forEach(line -> lines.add("fstab " + line.source() + " " + line.type() + " " + line.options()));
    }

    private static String digest(List<String> lines) {
        try {
            byte[] bytes = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(bytes).substring(0, HEX_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
