package io.conga.ricci.handler.storage;

import io.conga.system.exec.Command;
import java.util.List;
import java.util.function.Consumer;

/**
 * A change on this machine as it is now.
 *
 * @param holds whether it is done already
 * @param commands what it comes down to
 * @param work how these are run, with what has to be kept or looked at between them
 */
public record Act(boolean holds, List<Command> commands, Consumer<Working> work) {

    public Act {
        commands = List.copyOf(commands);
    }

    /** The commands one after the other. */
    static Act of(boolean holds, Command... commands) {
        return of(holds, List.of(commands));
    }

    /** The commands one after the other. */
    static Act of(boolean holds, List<Command> commands) {
        return new Act(holds, commands, working -> commands.forEach(working::run));
    }
}
