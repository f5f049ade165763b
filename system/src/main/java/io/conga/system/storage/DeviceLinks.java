package io.conga.system.storage;

import io.conga.system.exec.SystemRoot;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The links below /dev that udev and LVM make, by the kernel name of what they lead to. */
final class DeviceLinks {

    /** Directories of /dev without links to block devices; some are large. */
    private static final Set<String> SKIPPED = Set.of(
            "block",
            "char",
            "fd",
            "pts",
            "shm",
            "input",
            "bus",
            "cpu",
            "dri",
            "snd",
            "net",
            "mqueue",
            "hugepages",
            "vfio",
            "disk");

    private static final Comparator<String> BEST_FIRST =
            Comparator.<String>comparingInt(DeviceLinks::rank).thenComparing(Comparator.naturalOrder());

    private final SystemRoot root;
    private final Map<String, List<String>> links = new HashMap<>();

    private DeviceLinks(SystemRoot root) {
        this.root = root;
    }

    /** What is there now; best first: by-id before all others. */
    static Map<String, List<String>> read(SystemRoot root) {
        var reader = new DeviceLinks(root);
        reader.directories("/dev/disk", Set.of());
        reader.directories("/dev", SKIPPED);
        reader.links.values().forEach(found -> found.sort(BEST_FIRST));
        return reader.links;
    }

    private static int rank(String link) {
        if (link.startsWith("/dev/disk/by-id/")) {
            // wwn-… and nvme-eui… hold on every node; the name with model and serial number is the one people know
            return link.startsWith("/dev/disk/by-id/wwn-") || link.startsWith("/dev/disk/by-id/dm-uuid-") ? 1 : 0;
        }
        return link.startsWith("/dev/disk/") ? 3 : 2;
    }

    private void directories(String parent, Set<String> skipped) {
        try (DirectoryStream<Path> children = Files.newDirectoryStream(root.file(parent), Files::isDirectory)) {
            for (Path child : children) {
                String name = String.valueOf(child.getFileName());
                if (!skipped.contains(name) && !Files.isSymbolicLink(child)) {
                    directory(parent + "/" + name);
                }
            }
        } catch (IOException | DirectoryIteratorException none) {
            return;
        }
    }

    private void directory(String directory) {
        try (DirectoryStream<Path> children = Files.newDirectoryStream(root.file(directory), Files::isSymbolicLink)) {
            for (Path child : children) {
                Path target = Files.readSymbolicLink(child).getFileName();
                if (target != null) {
                    links.computeIfAbsent(target.toString(), _ -> new ArrayList<>())
                            .add(directory + "/" + child.getFileName());
                }
            }
        } catch (IOException | DirectoryIteratorException changing) {
            return;
        }
    }
}
