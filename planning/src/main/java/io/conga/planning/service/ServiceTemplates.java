package io.conga.planning.service;

import io.conga.protocol.cluster.ResourceOp;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The resource types that Conga has always offered, as today's agents. */
public final class ServiceTemplates {

    private ServiceTemplates() {}

    /** All templates, in the order in which they are offered. */
    public static List<ServiceTemplate> all() {
        return List.of(
                plain("floating-address", "ocf:heartbeat:IPaddr2", "ip", "cidr_netmask", "nic"),
                // The agent advises a monitor of 20 s with a timeout of 40 s; unmounting a busy file system takes
                // longer.
                mount("file-system", Map.of(), "device", "directory", "fstype", "options"),
                mount("shared-file-system", Map.of("fstype", "gfs2"), "device", "directory", "fstype", "options"),
                plain("nfs-server", "ocf:heartbeat:nfsserver", "nfs_shared_infodir", "nfs_ip"),
                plain("nfs-export", "ocf:heartbeat:exportfs", "directory", "clientspec", "options", "fsid"),
                mount("nfs-mount", Map.of("fstype", "nfs"), "device", "directory", "fstype", "options"),
                plain("apache", "ocf:heartbeat:apache", "configfile", "statusurl", "port"),
                plain("postgresql", "ocf:heartbeat:pgsql", "pgdata", "pgctl", "pgport"),
                plain("mariadb", "ocf:heartbeat:mariadb", "binary", "config", "datadir", "user"),
                plain("lvm", "ocf:heartbeat:LVM-activate", "vgname", "lvname", "vg_access_mode", "activation_mode"),
                plain("drbd", "ocf:linbit:drbd", "drbd_resource"),
                new ServiceTemplate(
                        "systemd-unit",
                        "systemd:",
                        List.of(),
                        Map.of(),
                        operations("100s", "100s", "30s", "60s"),
                        Map.of()),
                new ServiceTemplate(
                        "script", "lsb:", List.of(), Map.of(), operations("60s", "60s", "30s", "30s"), Map.of()),
                new ServiceTemplate(
                        "virtual-machine",
                        "ocf:heartbeat:VirtualDomain",
                        List.of("config", "hypervisor", "migration_transport"),
                        Map.of(),
                        machine(),
                        Map.of("allow-migrate", "true")));
    }

    private static ServiceTemplate plain(String id, String agent, String... first) {
        return new ServiceTemplate(id, agent, List.of(first), Map.of(), List.of(), Map.of());
    }

    private static ServiceTemplate mount(String id, Map<String, String> parameters, String... first) {
        return new ServiceTemplate(
                id,
                "ocf:heartbeat:Filesystem",
                List.of(first),
                parameters,
                operations("60s", "120s", "20s", "40s"),
                Map.of());
    }

    private static List<ResourceOp> operations(String start, String stop, String interval, String monitor) {
        return List.of(
                new ResourceOp("start", "0s", start, Map.of()),
                new ResourceOp("stop", "0s", stop, Map.of()),
                new ResourceOp("monitor", interval, monitor, Map.of()));
    }

    /** A guest that shuts down in order, or moves with much memory, needs minutes. */
    private static List<ResourceOp> machine() {
        var operations = new ArrayList<>(operations("120s", "180s", "10s", "30s"));
        operations.add(new ResourceOp("migrate_to", "0s", "300s", Map.of()));
        operations.add(new ResourceOp("migrate_from", "0s", "120s", Map.of()));
        return operations;
    }
}
