package io.conga.planning.guest.control;

import io.conga.planning.known.Known;
import io.conga.protocol.guest.Guest;
import io.conga.protocol.guest.GuestDisk;
import io.conga.protocol.storage.Mount;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The folder, on a file system that all nodes share, in which a guest's definition and disks lie.
 *
 * @param path absolute path without a slash at its end
 * @param type of its file system; empty where that is not known
 */
record SharedFolder(String path, String type) {

    /** What libvirt takes for shared by itself (virFileIsSharedFS of libvirt 9.0). */
    private static final Set<String> SHARED = Set.of(
            "nfs",
            "nfs4",
            "gfs2",
            "ocfs2",
            "afs",
            "cifs",
            "smb3",
            "ceph",
            "glusterfs",
            "fuse.glusterfs",
            "gpfs",
            "quobyte",
            "beegfs");
    /** Those on which caches of all nodes agree (virFileIsClusterFS). */
    private static final Set<String> COHERENT = Set.of("gfs2", "ocfs2", "ceph");
    /** What the host keeps no data of. */
    private static final Set<String> DIRECT = Set.of("none", "directsync");

    static boolean shared(String type) {
        return SHARED.contains(type);
    }

    static boolean coherent(String type) {
        return COHERENT.contains(type);
    }

    static boolean direct(String cache) {
        return DIRECT.contains(cache);
    }

    /** As the node that has the guest sees it. */
    static SharedFolder of(String path, String system, Known known, Guest guest) {
        Optional<String> mounted = known.storage().stream()
                .filter(storage -> storage.system().equals(system) && storage.view() != null)
                .flatMap(storage -> storage.view().mounts().stream())
                .filter(mount -> !mount.target().equals("/") && within(path, mount.target()))
                .max(Comparator.comparingInt(mount -> mount.target().length()))
                .map(Mount::type);
        var folder = new SharedFolder(path, "");
        return new SharedFolder(
                path,
                mounted.or(() -> guest.disks().stream()
                                .filter(disk -> folder.holds(disk) && disk.fileSystem() != null)
                                .map(GuestDisk::fileSystem)
                                .findFirst())
                        .orElse(""));
    }

    private static boolean within(String path, String folder) {
        return path.equals(folder) || path.startsWith(folder + "/");
    }

    /** Whether that disk lies in it. */
    boolean holds(GuestDisk disk) {
        return disk.kind() == GuestDisk.Kind.FILE && within(disk.source(), path);
    }

    /** Whether libvirt knows that it is shared. */
    boolean known() {
        return shared(type);
    }

    String definition(String guest) {
        return path + "/" + guest + ".xml";
    }

    /** Disks that do not lie there, each with the file that takes its place; what a CD drive holds stays. */
    Map<String, String> moves(Guest guest) {
        var moves = new LinkedHashMap<String, String>();
        for (GuestDisk disk : guest.disks()) {
            boolean here = disk.kind() == GuestDisk.Kind.FILE || disk.kind() == GuestDisk.Kind.BLOCK;
            if (here && !disk.cdrom() && !disk.readOnly() && !holds(disk) && !elsewhereShared(disk)) {
                String suffix = disk.format().isEmpty() ? "raw" : disk.format();
                moves.put(disk.source(), path + "/" + guest.name() + "-" + disk.target() + "." + suffix);
            }
        }
        return moves;
    }

    private static boolean elsewhereShared(GuestDisk disk) {
        String fileSystem = disk.fileSystem();
        return fileSystem != null && shared(fileSystem);
    }
}
