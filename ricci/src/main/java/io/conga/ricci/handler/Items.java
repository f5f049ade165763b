package io.conga.ricci.handler;

import io.conga.protocol.operation.Preview;
import io.conga.system.exec.Command;
import java.util.Arrays;
import java.util.List;

/** Shapes of preview items. */
final class Items {

    static final Preview.Item NOTHING = new Preview.Item(List.of(), List.of(), List.of());

    private Items() {}

    static Preview.Item commands(Command... commands) {
        return commands(Arrays.asList(commands));
    }

    static Preview.Item commands(List<Command> commands) {
        return new Preview.Item(commands.stream().map(Command::shownArgv).toList(), List.of(), List.of());
    }
}
