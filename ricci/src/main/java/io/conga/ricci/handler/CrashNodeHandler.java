package io.conga.ricci.handler;

import io.conga.protocol.operation.Preview;
import io.conga.system.exec.Command;
import java.util.List;

/**
 * Kills Corosync. systemd would start Pacemaker, and Corosync for it, within a second, before the others have lost the node:
 * until the next boot it is told not to. Once the machine was booted since the step began, it is done: nothing is killed twice.
 */
record CrashNodeHandler(Node node) implements Handler {

    static final String UNIT = "corosync";

    @Override
    public Preview.Item preview() {
        node.runningView();
        return new Preview.Item(List.of(reload().shownArgv(), kill().shownArgv()), NoRestart.files(), List.of());
    }

    @Override
    public void run(Run run) {
        if (Booted.since(run.firstStarted()) || !node.active(UNIT)) {
            return;
        }
        if (NoRestart.write(node)) {
            node.acting().runner().run(reload()).orThrow(node.name());
        }
        node.acting().runner().run(kill()).orThrow(node.name());
        run.changed();
        run.result("at", node.acting().clock().instant().toString());
    }

    private Command reload() {
        return node.looking().systemctlCommands().reload();
    }

    private Command kill() {
        return node.looking().drillCommands().killUnit(UNIT);
    }
}
