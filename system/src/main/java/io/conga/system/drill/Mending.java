package io.conga.system.drill;

import io.conga.system.exec.CommandRunner;
import java.util.List;

/**
 * A timer of systemd that mends what a drill broke: systemd keeps it, so that it goes off though ricci and luci are dead.
 */
public final class Mending {

    private final CommandRunner runner;
    private final CommandRunner looking;
    private final DrillCommands commands;

    /** @param looking where questions go that are not worth keeping */
    public Mending(CommandRunner runner, CommandRunner looking, DrillCommands commands) {
        this.runner = runner;
        this.looking = looking;
        this.commands = commands;
    }

    /** Has the command run after so many seconds; an older timer of that name is ended first. */
    public void after(String unit, int seconds, List<String> argv) {
        dismiss(unit);
        runner.run(commands.later(unit, seconds, argv)).orThrow(runner.node());
    }

    /** Ends the timer where it still runs. */
    public void dismiss(String unit) {
        if (looking.run(commands.waiting(unit)).succeeded()) {
            runner.run(commands.dismiss(unit)).orThrow(runner.node());
        }
    }
}
