package io.conga.ricci.handler;

import io.conga.protocol.operation.Preview;
import io.conga.protocol.operation.QuorumOperation;
import java.util.List;

/** sbd's settings. */
record WriteSbdHandler(QuorumOperation.WriteSbd operation, Node node) implements Handler {

    @Override
    public Preview.Item preview() {
        String text = wanted();
        var settings = node.looking().sbdSettings();
        return text.equals(settings.text())
                ? Items.NOTHING
                : new Preview.Item(List.of(), List.of(new Preview.FileChange(settings.path(), text)), List.of());
    }

    @Override
    public void run(Run run) {
        run.changed(node.acting().sbdSettings().write(wanted()));
    }

    private String wanted() {
        return node.looking()
                .sbdSettings()
                .with(operation.devices(), operation.watchdog(), operation.watchdogSeconds());
    }
}
