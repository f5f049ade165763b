package io.conga.system.storage;

import io.conga.protocol.storage.BlockDevice;
import io.conga.protocol.storage.Gfs2;
import io.conga.protocol.storage.Mount;
import io.conga.system.exec.CommandRunner;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How many journals each mounted GFS2 has. They are read from the device, without a lock, so nobody waits for another node;
 * and seldom, since only a person adds one.
 */
final class Gfs2Reader {

    private static final Duration FRESH = Duration.ofMinutes(1);

    private final CommandRunner runner;
    private final StorageCommands commands;
    private final Clock clock;
    private final Map<String, Last> known;

    record Last(Instant at, List<Integer> journals) {}

    Gfs2Reader(CommandRunner runner, StorageCommands commands, Clock clock, StorageMemory memory) {
        this.runner = runner;
        this.commands = commands;
        this.clock = clock;
        this.known = memory.journals;
    }

    List<Gfs2> read(List<Mount> mounts, List<BlockDevice> devices, boolean anew) {
        List<Gfs2> found = new ArrayList<>();
        for (Mount mount : mounts) {
            String name = mount.device();
            if (!mount.type().equals("gfs2") || name == null) {
                continue;
            }
            devices.stream()
                    .filter(device -> device.name().equals(name))
                    .findFirst()
                    .ifPresent(device -> {
                        List<Integer> journals = journals(device, anew);
                        found.add(new Gfs2(name, mount.target(), journals.size(), journals.getFirst()));
                    });
        }
        return found;
    }

    private List<Integer> journals(BlockDevice device, boolean anew) {
        String key = Objects.requireNonNullElse(
                device.content() == null ? null : device.content().uuid(), device.path());
        Last last = known.get(key);
        if (!anew && last != null && clock.instant().isBefore(last.at().plus(FRESH))) {
            return last.journals();
        }
        List<Integer> journals =
                runner.run(commands.journals(device.path())).parse(runner.node(), JournalParser::parse);
        known.put(key, new Last(clock.instant(), journals));
        return journals;
    }
}
