package io.conga.system.locking;

import io.conga.system.exec.Command;
import io.conga.system.exec.CommandResult;
import io.conga.system.exec.CommandRunner;
import java.util.LinkedHashMap;
import java.util.Map;

/** The daemons that keep the locks. */
public final class Locking {

    private final CommandRunner runner;
    private final LockingCommands commands;

    public Locking(CommandRunner runner, LockingCommands commands) {
        this.runner = runner;
        this.commands = commands;
    }

    /** The daemons that do not answer, by tool, with its words; empty when locks can be had. */
    public Map<String, String> silent() {
        var silent = new LinkedHashMap<String, String>();
        ask(commands.dlmStatus(), silent);
        ask(commands.lvmlockd(), silent);
        return silent;
    }

    private void ask(Command command, Map<String, String> silent) {
        CommandResult result = runner.run(command);
        if (!result.succeeded()) {
            silent.put(command.tool(), result.words());
        }
    }
}
