package io.conga.system.storage;

import io.conga.protocol.storage.BlockDevice;
import io.conga.system.exec.CommandResult;
import io.conga.system.exec.CommandRunner;
import io.conga.system.exec.UnreadableException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * LVM, asked seldom: the tool reads every device, and polling it has hung clusters (rasto/lcmc#28). What it said last does for
 * {@link #FRESH} while the block devices are the same: each logical volume that comes, goes or grows is one of them.
 */
final class LvmReader {

    private static final Duration FRESH = Duration.ofSeconds(15);

    private final CommandRunner runner;
    private final StorageCommands commands;
    private final Clock clock;
    private volatile @Nullable Last last;

    private record Last(int devices, Instant at, LvmReport report) {}

    LvmReader(CommandRunner runner, StorageCommands commands, Clock clock) {
        this.runner = runner;
        this.commands = commands;
        this.clock = clock;
    }

    LvmReport report(List<BlockDevice> devices, boolean anew) {
        int now = Objects.hash(devices);
        Last known = last;
        if (!anew
                && known != null
                && known.devices() == now
                && clock.instant().isBefore(known.at().plus(FRESH))) {
            return known.report();
        }
        LvmReport report = read();
        last = new Last(now, clock.instant(), report);
        return report;
    }

    /** A missing disk, or a group that another system owns, makes it end with an error, its report being right all the same. */
    private LvmReport read() {
        CommandResult result = runner.run(commands.lvm());
        if (result.succeeded() || result.timedOut() || result.truncated()) {
            return result.parse(runner.node(), LvmParser::parse);
        }
        try {
            LvmReport report = LvmParser.parse(result.stdout());
            if (!report.physical().isEmpty()) {
                return report;
            }
        } catch (UnreadableException broken) {
            throw result.failure(runner.node());
        }
        throw result.failure(runner.node());
    }
}
