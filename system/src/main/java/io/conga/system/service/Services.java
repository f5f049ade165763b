package io.conga.system.service;

import io.conga.protocol.node.ServiceState;
import io.conga.system.exec.Command;
import io.conga.system.exec.CommandResult;
import io.conga.system.exec.CommandRunner;
import java.time.Duration;
import java.util.List;

/** The daemons that matter to Conga, through systemd. Names come without suffix: corosync, pacemaker … */
public final class Services {

    /** The units whose state belongs to a node's facts. */
    public static final List<String> UNITS =
            List.of("corosync", "pacemaker", "sbd", "corosync-qdevice", "pcsd", "libvirtd");

    private static final Duration ENABLE_LIMIT = Duration.ofMinutes(2);

    private final CommandRunner runner;
    private final SystemctlCommands commands;

    public Services(CommandRunner runner, SystemctlCommands commands) {
        this.runner = runner;
        this.commands = commands;
    }

    /** State of {@link #UNITS}, in one process. */
    public List<ServiceState> states() {
        return states(UNITS);
    }

    /** State of these units, in order, in one process; those that are not installed are said to be so. */
    public List<ServiceState> states(List<String> units) {
        CommandResult result = runner.run(commands.show(units));
        List<ServiceState> states = result.parse(runner.node(), SystemctlShow::parse);
        if (states.size() != units.size()) {
            throw result.unreadable(
                    runner.node(), "asked for " + units.size() + " units, got " + states.size() + " answers");
        }
        return states;
    }

    public ServiceState state(String unit) {
        return states(List.of(unit)).getFirst();
    }

    /** Starts the unit and waits until it is up; nothing happens where it is. */
    public void start(String unit, Duration limit) {
        runner.run(commands.start(unit, limit)).orThrow(runner.node());
    }

    /** Stops the unit and waits until it is down; nothing happens where it is. */
    public void stop(String unit, Duration limit) {
        runner.run(commands.stop(unit, limit)).orThrow(runner.node());
    }

    /** Ends a unit that listens to no signal. It is asked to stop before, so that systemd does not start it again. */
    public void kill(String unit, Duration limit) {
        runner.run(commands.stopSoon(unit)).orThrow(runner.node());
        runner.run(commands.kill(unit)).orThrow(runner.node());
        stop(unit, limit);
    }

    /** Whether the unit starts at boot. systemd reads all its units anew for that, which takes a busy machine long. */
    public void setEnabled(String unit, boolean enabled) {
        Command command = enabled ? commands.enable(unit) : commands.disable(unit);
        runner.run(command.within(ENABLE_LIMIT)).orThrow(runner.node());
    }

    /** Reboots this machine; answers before it goes down. */
    public void reboot() {
        runner.run(commands.reboot()).orThrow(runner.node());
    }
}
