package io.conga.system.service;

import io.conga.system.exec.Command;
import io.conga.system.exec.ToolPaths;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Arguments of systemctl(1). Names of services come without their suffix, those of sockets with it. */
public final class SystemctlCommands {

    private final ToolPaths tools;

    public SystemctlCommands(ToolPaths tools) {
        this.tools = tools;
    }

    /** State of all units, in one process. */
    public Command show(List<String> units) {
        var argv = new ArrayList<String>();
        argv.add(tools.require("systemctl"));
        argv.addAll(List.of("show", "--property=Id,LoadState,ActiveState,UnitFileState"));
        units.forEach(unit -> argv.add(full(unit)));
        return Command.of(argv);
    }

    public Command start(String unit, Duration limit) {
        return verb("start", unit).within(limit);
    }

    public Command stop(String unit, Duration limit) {
        return verb("stop", unit).within(limit);
    }

    /** Answers before the unit is down. */
    public Command stopSoon(String unit) {
        return Command.of(tools.require("systemctl"), "stop", "--no-block", full(unit));
    }

    public Command kill(String unit) {
        return Command.of(tools.require("systemctl"), "kill", "--signal=KILL", full(unit));
    }

    public Command enable(String unit) {
        return verb("enable", unit);
    }

    public Command disable(String unit) {
        return verb("disable", unit);
    }

    /** systemd makes its units of the files once more, such as those of fstab's lines. */
    public Command reload() {
        return Command.of(tools.require("systemctl"), "daemon-reload");
    }

    /** Answers before the machine goes down. */
    public Command reboot() {
        return Command.of(tools.require("systemctl"), "reboot");
    }

    /** A socket is named whole, a service without its suffix. */
    private static String full(String unit) {
        return unit.endsWith(".socket") ? unit : unit + ".service";
    }

    private Command verb(String verb, String unit) {
        return Command.of(tools.require("systemctl"), verb, full(unit));
    }
}
