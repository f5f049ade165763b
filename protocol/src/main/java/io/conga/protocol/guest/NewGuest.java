package io.conga.protocol.guest;

import org.jspecify.annotations.Nullable;

/**
 * A guest that is to be made.
 *
 * @param name unique on the node, and among the resources of its cluster
 * @param uuid of the plan's choice: a step that is repeated knows the guest again by it
 * @param memoryBytes whole MiB
 * @param cpus virtual CPUs
 * @param emulated whether its processor is emulated, also where the node's own would run it
 * @param disk its disk, vda
 * @param iso absolute path of an image in its CD drive, from which it starts as long as its disk can't be started from; null: no drive
 * @param network a bridge of the node or a network of its libvirt; null: no network
 */
public record NewGuest(
        String name,
        String uuid,
        long memoryBytes,
        int cpus,
        boolean emulated,
        NewGuestDisk disk,
        @Nullable String iso,
        @Nullable String network) {}
