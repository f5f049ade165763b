package io.conga.ricci.handler.storage;

import io.conga.protocol.operation.StepProgress;
import io.conga.protocol.problem.ProblemException;
import io.conga.protocol.problem.StorageProblem;
import io.conga.protocol.storage.LogicalVolume;
import io.conga.protocol.storage.RaidArray;
import io.conga.protocol.storage.StorageView;
import io.conga.system.exec.Command;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Work that a tool has begun and the kernel carries on: it is looked at until it is done. */
final class Following {

    private static final long PAUSE = 1_500;
    private static final int QUIET_LOOKS = 10;

    private Following() {}

    /**
     * A check or repair of an array.
     *
     * @param end ends it where somebody asks for that
     */
    static void array(Working working, String uuid, Command end) {
        follow(
                working,
                end,
                view -> RaidActs.array(view, uuid).map(RaidArray::work).map(Following::progress));
    }

    /** A rebuild or reshape: it begins a moment after the tool has ended, so that a quiet array is not yet a done one. */
    static void array(Working working, String uuid, Predicate<StorageView> done) {
        var quiet = new AtomicInteger();
        follow(working, null, view -> {
            var work = RaidActs.array(view, uuid).map(RaidArray::work);
            if (work.isPresent()) {
                quiet.set(0);
                return work.map(Following::progress);
            }
            return done.test(view) || quiet.incrementAndGet() > QUIET_LOOKS
                    ? Optional.empty()
                    : Optional.of(new StepProgress(0, null, null));
        });
    }

    private static StepProgress progress(RaidArray.Work work) {
        double percent = work.totalBytes() == 0 ? 0 : 100.0 * work.doneBytes() / work.totalBytes();
        long left = work.totalBytes() - work.doneBytes();
        Long seconds = work.bytesPerSecond() <= 0 ? null : Long.valueOf(left / work.bytesPerSecond());
        return new StepProgress(percent, work.bytesPerSecond(), seconds);
    }

    /** A move of extents, or a merge. */
    static void volumes(Working working, String group, @Nullable Command end, Function<LogicalVolume, Boolean> busy) {
        long began = System.nanoTime();
        follow(
                working,
                end,
                view -> view.logicalVolumes().stream()
                        .filter(volume -> volume.group().equals(group) && busy.apply(volume))
                        .findFirst()
                        .map(volume -> {
                            Double done = volume.syncPercent();
                            double percent = done == null ? 0 : done;
                            long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began);
                            Long left =
                                    percent < 1 ? null : Long.valueOf(Math.round(seconds * (100 - percent) / percent));
                            return new StepProgress(percent, null, left);
                        }));
    }

    private static void follow(
            Working working, @Nullable Command end, Function<StorageView, Optional<StepProgress>> look) {
        Optional<StepProgress> progress = look.apply(working.look());
        while (progress.isPresent()) {
            working.progress(progress.get());
            if (end != null && working.cancelled()) {
                working.run(end);
                throw new ProblemException(StorageProblem.ENDED);
            }
            try {
                TimeUnit.MILLISECONDS.sleep(PAUSE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
            progress = look.apply(working.look());
        }
    }
}
