package io.conga.system.locking;

import io.conga.system.exec.Command;
import io.conga.system.exec.ToolPaths;

/** dlm_tool(8) and lvmlockctl(8). */
public record LockingCommands(ToolPaths tools) {

    /** Fails while dlm_controld does not run. */
    public Command dlmStatus() {
        return Command.of(tools.require("dlm_tool"), "status");
    }

    /** Lock spaces of lvmlockd; fails while it does not run. */
    public Command lvmlockd() {
        return Command.of(tools.require("lvmlockctl"), "--info");
    }
}
