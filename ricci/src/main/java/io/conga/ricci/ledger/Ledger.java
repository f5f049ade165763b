package io.conga.ricci.ledger;

import io.conga.protocol.operation.StepReply;
import io.conga.ricci.json.Json;
import io.conga.ricci.log.Log;
import io.conga.ricci.settings.StateDirectory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;

/**
 * What became of every step, in an append-only file of JSON lines. Each line is on the disk (fsync) before anybody hears
 * of it. Memory holds only where each line stands: 10,000 replies with their output would not fit into ricci's heap.
 *
 * <p>A line is torn only where ricci or the machine died while writing it, so only at the end: it is cut off there, and
 * its step counts as what the lines before say.
 */
public final class Ledger implements AutoCloseable {

    static final int MOST = 10_000;
    static final Duration KEPT = Duration.ofDays(30);

    /** How many more than {@link #MOST} may stand before the file is written anew. */
    private static final int SLACK = 1_000;

    private record Place(long offset, int length, Instant at, boolean finished) {}

    private final StateDirectory state;
    private final Path file;
    private final Clock clock;
    private final Map<StepKey, Place> places = new LinkedHashMap<>();
    private FileChannel channel;

    public Ledger(StateDirectory state, Clock clock) throws IOException {
        this.state = state;
        this.file = state.path("ledger.ndjson");
        this.clock = clock;
        this.channel = open();
        load();
        prune();
    }

    /**
     * Notes that a step begins. Returns once that is on the disk.
     *
     * @return when it was begun for the first time, where it was interrupted before; now otherwise
     */
    public synchronized Instant started(StepKey key, String operation) throws IOException {
        Place before = places.get(key);
        Instant at = before != null && !before.finished() ? before.at() : clock.instant();
        append(new Entry(key.job(), key.step(), at, operation, null));
        if (places.size() > MOST + SLACK) {
            prune();
        }
        return at;
    }

    /** Notes what came of it. Returns once that is on the disk. */
    public synchronized void finished(StepKey key, String operation, StepReply reply) throws IOException {
        append(new Entry(key.job(), key.step(), clock.instant(), operation, reply));
    }

    /** @return its reply; INTERRUPTED where it was started and not finished; UNKNOWN where nothing is known */
    public synchronized StepReply find(StepKey key) throws IOException {
        Place place = places.get(key);
        if (place == null) {
            return bare(StepReply.State.UNKNOWN);
        }
        StepReply reply = place.finished() ? entry(read(place)).reply() : null;
        return reply == null ? bare(StepReply.State.INTERRUPTED) : reply;
    }

    public synchronized int size() {
        return places.size();
    }

    /** A reply that says nothing but its state. */
    public static StepReply bare(StepReply.State state) {
        return new StepReply(state, List.of(), List.of(), false, Map.of());
    }

    private void append(Entry entry) throws IOException {
        byte[] line = Json.line(entry);
        long offset = channel.size();
        try {
            write(channel, line, offset);
            channel.force(false);
        } catch (IOException e) {
            // A half-written line must not stand before the next one.
            channel.truncate(offset);
            throw e;
        }
        remember(entry, offset, line.length);
    }

    private void remember(Entry entry, long offset, int length) {
        places.remove(entry.key());
        places.put(entry.key(), new Place(offset, length, entry.at(), entry.reply() != null));
    }

    private FileChannel open() throws IOException {
        return FileChannel.open(
                file,
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }

    private void load() throws IOException {
        var buffer = ByteBuffer.allocate(64 * 1024);
        var line = new ByteArrayOutputStream();
        long begin = 0;
        long position = 0;
        while (channel.read(buffer.clear(), position) > 0) {
            buffer.flip();
            while (buffer.hasRemaining()) {
                byte next = buffer.get();
                line.write(next);
                position++;
                if (next == '\n') {
                    remember(line.toByteArray(), begin);
                    line.reset();
                    begin = position;
                }
            }
        }
        if (line.size() > 0) {
            Log.warning("ledger: cut off a torn last line of " + line.size() + " bytes");
            channel.truncate(begin);
            channel.force(true);
        }
    }

    private void remember(byte[] line, long offset) {
        try {
            remember(entry(line), offset, line.length);
        } catch (JacksonException e) {
            // Its step would be run again if it were asked for again, which every operation bears.
            Log.warning(
                    "ledger: the line at byte " + offset + " of " + file + " can't be read: " + e.getOriginalMessage());
        }
    }

    private byte[] read(Place place) throws IOException {
        var buffer = ByteBuffer.allocate(place.length());
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, place.offset() + buffer.position()) < 0) {
                throw new IOException(file + " ends before byte " + (place.offset() + place.length()));
            }
        }
        return buffer.array();
    }

    /** Writes the file anew with what is younger than {@link #KEPT}, at most {@link #MOST}; the newest line of each step. */
    private void prune() throws IOException {
        Instant oldest = clock.instant().minus(KEPT);
        int surplus = places.size() - MOST;
        boolean stale = places.values().stream().anyMatch(place -> place.at().isBefore(oldest));
        if (surplus <= 0 && !stale) {
            return;
        }
        Path fresh = state.path("ledger.new");
        var kept = new LinkedHashMap<StepKey, Place>();
        try (var out = FileChannel.open(
                fresh,
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            long offset = 0;
            int number = 0;
            for (var each : places.entrySet()) {
                Place place = each.getValue();
                if (number++ < surplus || place.at().isBefore(oldest)) {
                    continue;
                }
                write(out, read(place), offset);
                kept.put(each.getKey(), new Place(offset, place.length(), place.at(), place.finished()));
                offset += place.length();
            }
            out.force(true);
        }
        java.nio.file.Files.move(
                fresh,
                file,
                java.nio.file.StandardCopyOption.ATOMIC_MOVE,
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        StateDirectory.synchronize(state.root());
        channel.close();
        channel = open();
        places.clear();
        places.putAll(kept);
    }

    private static void write(FileChannel out, byte[] bytes, long offset) throws IOException {
        var buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            out.write(buffer, offset + buffer.position());
        }
    }

    private static Entry entry(byte[] line) {
        return Json.MAPPER.readValue(line, Entry.class);
    }

    @Override
    public synchronized void close() throws IOException {
        channel.close();
    }
}
