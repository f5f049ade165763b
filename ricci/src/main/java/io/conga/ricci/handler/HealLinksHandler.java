package io.conga.ricci.handler;

import io.conga.protocol.operation.Preview;
import io.conga.system.exec.Command;
import java.util.List;

/** Nothing is cut any more, and no timer waits; nothing to do where the timer was first, or the machine was booted. */
record HealLinksHandler(LinkCut links) implements Handler {

    @Override
    public Preview.Item preview() {
        List<Command> commands =
                LinkCut.FAMILIES.stream().filter(links::cut).map(links::heal).toList();
        return Items.commands(commands);
    }

    @Override
    public void run(Run run) {
        run.changed(links.heal());
    }
}
