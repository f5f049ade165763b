package io.conga.system.libvirt;

import io.conga.protocol.guest.GuestDisk;
import io.conga.system.exec.SystemRoot;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What the node's own files tell: where a disk lies and how large it is, bridges, whether libvirt listens. */
final class HostFiles {

    /** libvirtd(8): TLS. */
    private static final int TLS_PORT = 16514;

    private static final String LISTENING = "0A";
    /** {@code QFI\xfb}, and the virtual size at 24: docs/interop/qcow2.txt of QEMU. */
    private static final int QCOW_MAGIC = 0x514649fb;

    private static final int QCOW_SIZE_AT = 24;

    private final SystemRoot root;

    HostFiles(SystemRoot root) {
        this.root = root;
    }

    GuestDisk located(GuestDisk disk, List<Mounts.Mount> mounts) {
        return switch (disk.kind()) {
            case FILE -> file(disk, mounts);
            case BLOCK -> sized(disk, blockBytes(disk.source()));
            case NETWORK, EMPTY -> disk;
        };
    }

    private GuestDisk file(GuestDisk disk, List<Mounts.Mount> mounts) {
        Optional<Mounts.Mount> mount = Mounts.holding(mounts, disk.source());
        Path file = root.file(disk.source());
        long inode = 0;
        long bytes = 0;
        try {
            if (Files.getAttribute(file, "unix:ino") instanceof Long number) {
                inode = number;
            }
            bytes = disk.format().equals("qcow2") ? qcowBytes(file) : Files.size(file);
        } catch (IOException | UnsupportedOperationException gone) {
            // Not there, or not mounted now: the zeros say so.
            inode = 0;
        }
        return new GuestDisk(
                disk.target(),
                disk.kind(),
                disk.cdrom(),
                disk.source(),
                disk.format(),
                bytes,
                disk.readOnly(),
                mount.map(Mounts.Mount::target).orElse(null),
                mount.map(Mounts.Mount::type).orElse(null),
                mount.map(Mounts.Mount::source).orElse(null),
                inode,
                disk.cache());
    }

    private static GuestDisk sized(GuestDisk disk, long bytes) {
        return new GuestDisk(
                disk.target(),
                disk.kind(),
                disk.cdrom(),
                disk.source(),
                disk.format(),
                bytes,
                disk.readOnly(),
                null,
                null,
                null,
                0,
                disk.cache());
    }

    private static long qcowBytes(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            ByteBuffer header = ByteBuffer.allocate(QCOW_SIZE_AT + Long.BYTES);
            if (channel.read(header) < header.capacity() || header.getInt(0) != QCOW_MAGIC) {
                return Files.size(file);
            }
            return header.getLong(QCOW_SIZE_AT);
        }
    }

    /** /sys/class/block tells in sectors of 512 bytes, whatever the disk's own are. */
    private long blockBytes(String device) {
        try {
            Path real = root.file(device).toRealPath();
            Path size =
                    root.file("/sys/class/block").resolve(real.getFileName()).resolve("size");
            return Long.parseLong(Files.readString(size).strip()) * 512;
        } catch (IOException | NumberFormatException unknown) {
            return 0;
        }
    }

    /** Networks of libvirt's, and the node's bridges. */
    List<String> bridges() {
        try (Stream<Path> cards = Files.list(root.file("/sys/class/net"))) {
            return cards.filter(card -> Files.isDirectory(card.resolve("bridge")))
                    .map(card -> card.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException none) {
            return List.of();
        }
    }

    /** /proc/net/tcp and tcp6, proc(5): the local port in hex after the colon, and the state. */
    boolean listensForMigration() {
        String port = String.format(Locale.ROOT, ":%04X", TLS_PORT);
        return Stream.of("/proc/net/tcp", "/proc/net/tcp6")
                .anyMatch(list -> lines(list).stream()
                        .map(line -> line.strip().split("\\s+"))
                        .anyMatch(fields ->
                                fields.length > 3 && fields[1].endsWith(port) && fields[3].equals(LISTENING)));
    }

    private List<String> lines(String list) {
        try {
            return Files.readAllLines(root.file(list), StandardCharsets.US_ASCII);
        } catch (IOException none) {
            return List.of();
        }
    }
}
