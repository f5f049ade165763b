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

/**
 * LVM, asked seldom: the tool reads every device, and polling it has hung clusters (rasto/lcmc#28). What it said last does for
 * {@link #FRESH} while the block devices are the same: each logical volume that comes, goes or grows is one of them.
 */
final class LvmReader {

    private static final Duration FRESH = Duration.ofSeconds(15);

    private final CommandRunner runner;
    private final StorageCommands commands;
    private final Clock clock;
    private final StorageMemory memory;

    LvmReader(CommandRunner runner, StorageCommands commands, Clock clock, StorageMemory memory) {
        this.runner = runner;
        this.commands = commands;
        this.clock = clock;
        this.memory = memory;
    }

    LvmReport report(List<BlockDevice> devices, boolean anew) {
        int now = Objects.hash(devices);
        StorageMemory.Volumes known = memory.volumes;
        if (!anew
                && known != null
                && known.devices() == now
                && clock.instant().isBefore(known.at().plus(FRESH))) {
            return known.report();
        }
        Instant begun = clock.instant();
        LvmReport report = read();
        memory.volumes = new StorageMemory.Volumes(now, begun, report);
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
