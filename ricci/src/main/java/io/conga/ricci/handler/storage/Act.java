package io.conga.ricci.handler.storage;

import io.conga.system.exec.Command;
import java.util.List;
import java.util.function.Consumer;

/**
 * A change on this machine as it is now.
 *
 * @param holds whether it is done already
 * @param shown whether another look at the machine tells that it is done: then it has to, afterwards
 * @param commands what it comes down to
 * @param work how these are run, with what has to be kept or looked at between them
 */
public record Act(boolean holds, boolean shown, List<Command> commands, Consumer<Working> work) {

    public Act {
        commands = List.copyOf(commands);
    }

    /** A change that shows. */
    Act(boolean holds, List<Command> commands, Consumer<Working> work) {
        this(holds, true, commands, work);
    }

    /** The commands one after the other. */
    static Act of(boolean holds, Command... commands) {
        return of(holds, List.of(commands));
    }

    /** The commands one after the other. */
    static Act of(boolean holds, List<Command> commands) {
        return new Act(holds, commands, working -> commands.forEach(working::run));
    }

    /** One that can be done again without harm, and leaves nothing by which it would be known. */
    static Act unseen(List<Command> commands, Consumer<Working> work) {
        return new Act(false, false, commands, work);
    }

    /** The same, by commands alone. */
    static Act unseen(Command... commands) {
        return of(false, commands).hidden();
    }

    /** The same act, where nobody can tell afterwards. */
    Act hidden() {
        return new Act(holds, false, commands, work);
    }
}
