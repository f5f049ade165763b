package io.conga.system.storage;

import io.conga.system.exec.SystemRoot;
import java.io.File;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * How full file systems are: statvfs(3). One that a server or a lock manager stands behind may not answer for as long as
 * that is away; it is asked on a thread of its own, given up after a second, and not asked again while that thread waits.
 */
final class Usage {

    private static final long LIMIT_MILLISECONDS = 1_000;
    /** Those beside the network's that wait for other nodes. */
    private static final Set<String> SHARED = Set.of("gfs2", "ocfs2");

    /** Part of the size that the use must move by before it is news: else a log file would be, every minute. */
    private static final double NEWS = 0.005;

    /** bytes: size; used: used. */
    record Sizes(long bytes, long used) {}

    private final Set<String> waiting = ConcurrentHashMap.newKeySet();
    private final Map<String, Sizes> told = new ConcurrentHashMap<>();

    /** Sizes; null where they can't be had now. */
    @Nullable
    Sizes of(SystemRoot root, String target, String type) {
        boolean mayHang = MountParser.NETWORK.contains(type) || SHARED.contains(type);
        Sizes now = mayHang ? patiently(root, target) : ask(root, target);
        return now == null ? null : told.merge(target, now, Usage::same);
    }

    private static Sizes same(Sizes before, Sizes now) {
        return before.bytes() == now.bytes() && Math.abs(before.used() - now.used()) < NEWS * now.bytes()
                ? before
                : now;
    }

    private @Nullable Sizes patiently(SystemRoot root, String target) {
        if (!waiting.add(target)) {
            return null;
        }
        var question = new FutureTask<@Nullable Sizes>(() -> ask(root, target));
        Thread.ofPlatform().name("statvfs " + target).daemon().start(() -> {
            question.run();
            waiting.remove(target);
        });
        try {
            return question.get(LIMIT_MILLISECONDS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException silent) {
            return null;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    private @Nullable Sizes ask(SystemRoot root, String target) {
        File file = root.file(target).toFile();
        long total = file.getTotalSpace();
        return total <= 0 ? null : new Sizes(total, total - file.getFreeSpace());
    }
}
