package io.conga.protocol.guest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What runs guests on a node: {@code virsh version}, {@code nodeinfo}, {@code capabilities}, {@code net-list}.
 *
 * @param uri such as {@code qemu:///system} or {@code xen:///system}
 * @param libvirt version of the daemon, such as 9.0.0
 * @param emulator what runs guests and its version, such as QEMU 7.2.19
 * @param hostUuid by which libvirt tells hosts apart; two nodes with the same can't migrate to each other
 * @param machine architecture, such as x86_64
 * @param memoryBytes of the node
 * @param cpus of the node
 * @param cpuModel the host's CPU as libvirt names it; null where it does not know
 * @param kvm whether guests run on the processor itself; false: emulated, slowly
 * @param migrationReady whether libvirt answers other nodes over TLS (port 16514)
 * @param networks libvirt's networks that are active, and bridges of the node
 */
public record Hypervisor(
        String uri,
        String libvirt,
        String emulator,
        String hostUuid,
        String machine,
        long memoryBytes,
        int cpus,
        @Nullable String cpuModel,
        boolean kvm,
        boolean migrationReady,
        List<String> networks) {

    public Hypervisor {
        networks = List.copyOf(networks);
    }
}
