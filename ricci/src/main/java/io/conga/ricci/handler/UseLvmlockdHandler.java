package io.conga.ricci.handler;

import io.conga.protocol.operation.Preview;
import io.conga.protocol.operation.SharedStorageOperation;
import io.conga.system.locking.LvmConfiguration;
import java.util.List;

/** One setting of lvm.conf. */
record UseLvmlockdHandler(SharedStorageOperation.UseLvmlockd operation, Node node) implements Handler {

    @Override
    public Preview.Item preview() {
        var configuration = node.looking().lvmConfiguration();
        return configuration.usesLvmlockd() == operation.on()
                ? Items.NOTHING
                : new Preview.Item(
                        List.of(),
                        List.of(new Preview.FileChange(LvmConfiguration.PATH, configuration.with(operation.on()))),
                        List.of());
    }

    @Override
    public void run(Run run) {
        run.changed(node.acting().lvmConfiguration().write(operation.on()));
    }
}
