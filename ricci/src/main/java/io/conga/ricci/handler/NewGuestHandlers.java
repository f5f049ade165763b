package io.conga.ricci.handler;

import io.conga.protocol.operation.NewGuestOperation;
import io.conga.protocol.operation.Operation;

/** Which class does which operation of new guests. */
final class NewGuestHandlers {

    private NewGuestHandlers() {}

    static Handler of(Operation.OfNewGuests operation, Node node) {
        return switch (operation) {
            case NewGuestOperation.CheckNewGuest it -> new CheckNewGuestHandler(it, node);
            case NewGuestOperation.CopyImage it -> new CopyImageHandler(it, node);
            case NewGuestOperation.CreateDisk it -> new CreateDiskHandler(it, node);
            case NewGuestOperation.DiscardNewDisk it -> new DiscardNewDiskHandler(it, node);
            case NewGuestOperation.DefineNewGuest it -> new DefineNewGuestHandler(it, node);
            case NewGuestOperation.StartNewGuest it -> new StartNewGuestHandler(it, node);
            case NewGuestOperation.UndefineNewGuest it -> new UndefineNewGuestHandler(it, node);
        };
    }
}
