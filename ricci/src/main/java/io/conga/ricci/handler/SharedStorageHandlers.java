package io.conga.ricci.handler;

import io.conga.protocol.operation.Operation;
import io.conga.protocol.operation.SharedStorageOperation;

/** Which class does which operation of shared storage. */
final class SharedStorageHandlers {

    private SharedStorageHandlers() {}

    static Handler of(Operation.OfSharedStorage operation, Node node) {
        return switch (operation) {
            case SharedStorageOperation.UseLvmlockd it -> new UseLvmlockdHandler(it, node);
            case SharedStorageOperation.AwaitLocking it -> new AwaitLockingHandler(it, node);
            case SharedStorageOperation.AwaitMounted it -> new AwaitMountedHandler(it, node);
        };
    }
}
