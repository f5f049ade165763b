package io.conga.protocol.guest;

import java.util.List;

/**
 * One virtual machine (libvirt: domain) on one node.
 *
 * @param name unique on the node
 * @param uuid the same wherever it is defined or runs
 * @param state now
 * @param reason libvirt's, such as booted, migrated, crashed, destroyed; empty where it gives none
 * @param memoryBytes what it may take at most
 * @param cpus virtual CPUs
 * @param cpuMode of its definition: custom, host-model, host-passthrough, maximum; empty where it has none
 * @param autostart whether libvirt starts it when the node boots
 * @param persistent whether it is defined here: false for one that is gone when it stops, as the cluster starts them
 * @param disks in the order of its definition
 * @param interfaces in the order of its definition
 * @param console whether it has a serial console
 * @param screen whether it has a display to take a picture of
 * @param digest SHA-256 in hex of its definition (inactive where it is persistent); changes when somebody edits it
 * @param hostDevices devices of the node that it has for itself, in the order of its definition
 */
public record Guest(
        String name,
        String uuid,
        GuestState state,
        String reason,
        long memoryBytes,
        int cpus,
        String cpuMode,
        boolean autostart,
        boolean persistent,
        List<GuestDisk> disks,
        List<GuestInterface> interfaces,
        boolean console,
        boolean screen,
        String digest,
        List<String> hostDevices) {

    public Guest {
        disks = List.copyOf(disks);
        interfaces = List.copyOf(interfaces);
        hostDevices = List.copyOf(hostDevices);
    }
}
