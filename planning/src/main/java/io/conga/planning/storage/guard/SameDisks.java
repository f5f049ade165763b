package io.conga.planning.storage.guard;

import io.conga.protocol.storage.BlockDevice;
import io.conga.protocol.storage.LogicalVolume;
import io.conga.protocol.storage.RaidArray;
import io.conga.protocol.storage.StorageView;
import io.conga.protocol.storage.guard.StorageStack;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What of one machine's devices another machine sees too: by WWN, else by serial number, else by the UUID of what is on it. */
final class SameDisks {

    private final StorageStack here;
    private final StorageStack there;

    SameDisks(StorageView here, StorageView there) {
        this.here = new StorageStack(here);
        this.there = new StorageStack(there);
    }

    /** The other machine's devices that are that one, or the disks below it where the device itself is not there. */
    List<BlockDevice> of(BlockDevice device) {
        List<BlockDevice> disks = disks(device);
        if (disks.isEmpty() || device.parents().isEmpty()) {
            return disks;
        }
        Set<String> reachable = disks.stream()
                .flatMap(disk -> there.above(disk).stream())
                .map(BlockDevice::name)
                .collect(Collectors.toSet());
        return there.view().devices().stream()
                .filter(candidate -> reachable.contains(candidate.name()))
                .filter(candidate -> same(device, candidate))
                .toList();
    }

    /** Whether the other machine sees a disk of it. */
    boolean sees(BlockDevice device) {
        return !disks(device).isEmpty();
    }

    private List<BlockDevice> disks(BlockDevice device) {
        Set<String> wanted =
                here.disks(device).stream().flatMap(SameDisks::identities).collect(Collectors.toSet());
        return there.view().devices().stream()
                .filter(candidate -> candidate.parents().isEmpty())
                .filter(candidate -> identities(candidate).anyMatch(wanted::contains))
                .toList();
    }

    /** A disk that has a name of its own for the world is known by that alone: copies of a disk have the same content. */
    private static Stream<String> identities(BlockDevice disk) {
        var hardware = disk.hardware();
        if (disk.wwn() != null) {
            return Stream.of("wwn " + disk.wwn());
        }
        if (hardware != null && hardware.serial() != null && !hardware.serial().isBlank()) {
            return Stream.of("serial " + hardware.vendor() + " " + hardware.model() + " " + hardware.serial());
        }
        var content = disk.content();
        return content == null || content.uuid() == null ? Stream.empty() : Stream.of("uuid " + content.uuid());
    }

    private boolean same(BlockDevice mine, BlockDevice theirs) {
        if (mine.kind() != theirs.kind()) {
            return false;
        }
        return switch (mine.kind()) {
            case PARTITION ->
                mine.partition() != null
                        && theirs.partition() != null
                        && mine.partition().number() == theirs.partition().number();
            case LOGICAL_VOLUME ->
                volume(here, mine).isPresent() && volume(here, mine).equals(volume(there, theirs));
            case RAID -> array(here, mine).isPresent() && array(here, mine).equals(array(there, theirs));
            case MULTIPATH -> true;
            case ENCRYPTED, DISK, LOOP, ROM, OTHER ->
                parent(here, mine).isPresent() && parent(here, mine).equals(parent(there, theirs));
        };
    }

    private static Optional<String> volume(StorageStack stack, BlockDevice device) {
        return stack.view().logicalVolumes().stream()
                .filter(volume -> stack.device(volume).filter(device::equals).isPresent())
                .map(LogicalVolume::uuid)
                .findFirst();
    }

    private static Optional<String> array(StorageStack stack, BlockDevice device) {
        return stack.view().arrays().stream()
                .filter(array -> array.device().equals(device.name()))
                .map(RaidArray::uuid)
                .findFirst();
    }

    /** The UUID of the container that it comes out of. */
    private static Optional<String> parent(StorageStack stack, BlockDevice device) {
        return device.parents().stream()
                .flatMap(name -> stack.view().device(name).stream())
                .map(BlockDevice::content)
                .filter(Objects::nonNull)
                .flatMap(content -> Stream.ofNullable(content.uuid()))
                .findFirst();
    }
}
