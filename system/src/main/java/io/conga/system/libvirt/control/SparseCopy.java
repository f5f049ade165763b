package io.conga.system.libvirt.control;

import io.conga.protocol.operation.StepProgress;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Copies a disk byte for byte, whatever its format, leaving out what is zero, and reads the copy again before it counts.
 * Until then it has another name.
 */
public final class SparseCopy {

    private static final int BLOCK = 1 << 20;
    /** What the copy's name ends with until it is whole. */
    public static final String UNDONE = ".conga-part";

    private static final long TOLD_EVERY = TimeUnit.SECONDS.toNanos(1);

    private final Path from;
    private final Path to;
    private final Consumer<StepProgress> progress;
    private final BooleanSupplier cancelled;
    private long size;
    private long done;
    private long began;
    private long told;

    /** Somebody asked to end it; nothing of the copy is left. */
    public static final class EndedException extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /** @param cancelled asked every second: whether to end it */
    public SparseCopy(Path from, Path to, Consumer<StepProgress> progress, BooleanSupplier cancelled) {
        this.from = from;
        this.to = to;
        this.progress = progress;
        this.cancelled = cancelled;
    }

    /** Whether both hold the same. */
    public boolean same() throws IOException, EndedException {
        size = sizeOf(from);
        if (sizeOf(to) != size) {
            return false;
        }
        start();
        return digest(from).equals(digest(to));
    }

    /** Copies, compares, and gives the copy its name; SHA-256 in hex. */
    public String copy() throws IOException, EndedException {
        size = sizeOf(from);
        Path part = to.resolveSibling(to.getFileName() + UNDONE);
        boolean whole = false;
        try {
            start();
            String digest = write(part);
            if (!digest.equals(digest(part))) {
                throw new IOException("the copy does not read as it was written");
            }
            likeTheOriginal(part);
            Files.move(part, to, StandardCopyOption.ATOMIC_MOVE);
            whole = true;
            return digest;
        } finally {
            if (!whole) {
                Files.deleteIfExists(part);
            }
        }
    }

    /** Size of a file or block device. */
    public static long sizeOf(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path)) {
            // The size of a block device is where its end is.
            return channel.size() > 0 ? channel.size() : end(channel);
        }
    }

    private static long end(FileChannel channel) throws IOException {
        long low = 0;
        long high = 1L << 52;
        var one = ByteBuffer.allocate(1);
        while (low < high) {
            long middle = (low + high) >>> 1;
            one.clear();
            if (channel.read(one, middle) > 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private String write(Path part) throws IOException, EndedException {
        MessageDigest digest = sha256();
        var buffer = ByteBuffer.allocate(BLOCK);
        var zeros = new byte[BLOCK];
        try (FileChannel in = FileChannel.open(from);
                FileChannel out = FileChannel.open(
                        part,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.TRUNCATE_EXISTING)) {
            long at = 0;
            while (at < size) {
                buffer.clear();
                buffer.limit((int) Math.min(BLOCK, size - at));
                int count = in.read(buffer, at);
                if (count <= 0) {
                    throw new IOException(from + " ended at " + at + " of " + size + " bytes");
                }
                buffer.flip();
                digest.update(buffer.duplicate());
                if (Arrays.mismatch(buffer.array(), 0, count, zeros, 0, count) >= 0) {
                    long place = at;
                    while (buffer.hasRemaining()) {
                        place += out.write(buffer, place);
                    }
                }
                at += count;
                moved(count);
            }
            if (out.size() < size) {
                out.write(ByteBuffer.wrap(new byte[1]), size - 1);
            }
            out.force(true);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private String digest(Path path) throws IOException, EndedException {
        MessageDigest digest = sha256();
        var buffer = ByteBuffer.allocate(BLOCK);
        try (FileChannel in = FileChannel.open(path)) {
            int count = in.read(buffer);
            while (count > 0) {
                buffer.flip();
                digest.update(buffer);
                buffer.clear();
                moved(count);
                count = in.read(buffer);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private void start() {
        began = System.nanoTime();
        told = began;
        done = 0;
    }

    /** Writing and reading again are two halves of the work. */
    private void moved(int count) throws EndedException {
        done += count;
        long now = System.nanoTime();
        if (now - told < TOLD_EVERY) {
            return;
        }
        told = now;
        if (cancelled.getAsBoolean()) {
            throw new EndedException();
        }
        long rate = Math.round(done / ((now - began) / (double) TimeUnit.SECONDS.toNanos(1)));
        progress.accept(new StepProgress(
                50.0 * done / Math.max(1, size), rate, rate <= 0 ? null : Long.valueOf((2 * size - done) / rate)));
    }

    private void likeTheOriginal(Path copy) throws IOException {
        if (Files.isRegularFile(from)) {
            PosixFileAttributes original = Files.readAttributes(from, PosixFileAttributes.class);
            Files.getFileAttributeView(copy, PosixFileAttributeView.class).setGroup(original.group());
            Files.setOwner(copy, original.owner());
            Files.setPosixFilePermissions(copy, original.permissions());
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
