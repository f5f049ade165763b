package io.conga.ricci.handler;

import io.conga.protocol.operation.Preview;

/** The disk runs again, and no timer waits; nothing to do where the timer was first, or the machine was booted. */
record HealPathHandler(DiskPath path) implements Handler {

    @Override
    public Preview.Item preview() {
        return path.state().equals(DiskPath.RUNNING) ? Items.NOTHING : Items.commands(path.write(DiskPath.RUNNING));
    }

    @Override
    public void run(Run run) {
        run.changed(path.heal());
    }
}
