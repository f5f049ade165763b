package io.conga.ricci.handler;

import io.conga.protocol.operation.DrillOperation;
import io.conga.protocol.operation.Preview;
import io.conga.system.exec.Command;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Cuts links for a time. Asked again when that time is over, or after a boot, it cuts nothing any more. */
record CutLinksHandler(DrillOperation.CutLinks operation, LinkCut links) implements Handler {

    @Override
    public Preview.Item preview() {
        List<LinkCut.Way> ways = links.ways(operation);
        var commands = new ArrayList<Command>();
        ways.stream()
                .map(LinkCut.Way::family)
                .distinct()
                .sorted()
                .forEach(family -> commands.add(links.later(family, operation.seconds())));
        ways.forEach(way -> commands.add(links.add(way)));
        return Items.commands(commands);
    }

    @Override
    public void run(Run run) {
        Instant now = links.node().acting().clock().instant();
        long left =
                operation.seconds() - Duration.between(run.firstStarted(), now).toSeconds();
        if (left <= 0
                || Booted.since(run.firstStarted())
                || LinkCut.FAMILIES.stream().anyMatch(links::cut)) {
            return;
        }
        links.cut(links.ways(operation), (int) Math.min(left, operation.seconds()));
        run.changed();
        run.result("at", links.node().acting().clock().instant().toString());
    }
}
