package io.conga.system.service;

import io.conga.system.exec.Command;
import io.conga.system.exec.ToolPaths;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Arguments of systemctl(1). Unit names come without the suffix {@code .service}. */
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
        units.forEach(unit -> argv.add(unit + ".service"));
        return Command.of(argv);
    }

    public Command start(String unit, Duration limit) {
        return verb("start", unit).within(limit);
    }

    public Command stop(String unit, Duration limit) {
        return verb("stop", unit).within(limit);
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

    private Command verb(String verb, String unit) {
        return Command.of(tools.require("systemctl"), verb, unit + ".service");
    }
}
