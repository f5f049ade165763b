package io.conga.system.quorum;

import io.conga.protocol.cluster.QuorumState;
import io.conga.protocol.corosync.CorosyncFile;
import io.conga.protocol.corosync.QuorumDevice;
import io.conga.protocol.node.ServiceState;
import io.conga.system.corosync.CorosyncFiles;
import io.conga.system.exec.CommandResult;
import io.conga.system.exec.CommandRunner;
import io.conga.system.service.Services;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What decides beside the members' votes, as this node sees it. */
public final class QuorumReader {

    private final CommandRunner runner;
    private final QuorumCommands commands;
    private final Services services;
    private final CorosyncFiles files;
    private final SbdSettings settings;
    private final SbdDisk disk;

    public QuorumReader(
            CommandRunner runner,
            QuorumCommands commands,
            Services services,
            CorosyncFiles files,
            SbdSettings settings,
            SbdDisk disk) {
        this.runner = runner;
        this.commands = commands;
        this.services = services;
        this.files = files;
        this.settings = settings;
        this.disk = disk;
    }

    /** Empty where there is neither a quorum device nor SBD. */
    public Optional<QuorumState> read() {
        List<ServiceState> units = services.states(List.of("corosync-qdevice", "sbd"));
        @Nullable
        QuorumDevice configured = files.read()
                .map(CorosyncFile::quorum)
                .map(quorum -> quorum.device())
                .orElse(null);
        ServiceState sbd = units.get(1);
        if (configured == null && !sbd.enabled() && !sbd.active()) {
            return Optional.empty();
        }
        return Optional.of(new QuorumState(
                configured == null ? null : device(configured, units.getFirst().active()),
                sbd.enabled() || sbd.active() ? sbd(sbd.active()) : null));
    }

    /** The votes that the quorum device gives to this partition now. */
    public int deviceVotes() {
        return QuorumParser.votes(runner.run(commands.votes()).stdout())[0];
    }

    private QuorumState.Device device(QuorumDevice configured, boolean active) {
        CommandResult status = active ? runner.run(commands.deviceStatus()) : null;
        if (status == null || !status.succeeded()) {
            // Between start and first contact the daemon has no socket yet.
            return new QuorumState.Device(false, configured.host(), "", configured.algorithm(), "", "", "", 0, 0);
        }
        String quorum = runner.run(commands.votes()).stdout();
        return status.parse(runner.node(), text -> QuorumParser.device(text, quorum));
    }

    private QuorumState.Sbd sbd(boolean active) {
        String seconds = settings.value("SBD_WATCHDOG_TIMEOUT");
        return new QuorumState.Sbd(
                active,
                settings.value("SBD_WATCHDOG_DEV"),
                seconds.matches("[0-9]{1,9}") ? Integer.parseInt(seconds) : 5,
                settings.disks().stream().map(disk::state).toList());
    }
}
