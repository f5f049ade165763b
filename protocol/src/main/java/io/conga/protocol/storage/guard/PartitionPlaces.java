package io.conga.protocol.storage.guard;

import io.conga.protocol.storage.BlockDevice;
import io.conga.protocol.storage.StorageView;
import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where the partitions of a disk lie: {@code NUMBER:BEGIN+LENGTH} of each, in bytes, by number; empty where it has none. */
public final class PartitionPlaces {

    private PartitionPlaces() {}

    public static String of(StorageView view, BlockDevice disk) {
        return without(view, disk, 0);
    }

    /** The same without the partition of that number. */
    public static String without(StorageView view, BlockDevice disk, int number) {
        return view.devices().stream()
                .filter(device -> device.parents().contains(disk.name()))
                .flatMap(device -> Stream.ofNullable(device.partition())
                        .filter(partition -> partition.number() != number)
                        .map(partition -> new Place(partition.number(), partition.start(), device.bytes())))
                .sorted(Comparator.comparingInt(Place::number))
                .map(place -> place.number() + ":" + place.begin() + "+" + place.length())
                .collect(Collectors.joining(" "));
    }

    private record Place(int number, long begin, long length) {}
}
