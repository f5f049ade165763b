package io.conga.ricci.handler;

import io.conga.protocol.operation.GuestOperation;
import io.conga.protocol.operation.Operation;

/** Which class does which operation of guests. */
final class GuestHandlers {

    private GuestHandlers() {}

    static Handler of(Operation.OfGuests operation, Node node) {
        return switch (operation) {
            case GuestOperation.StartGuest it -> new StartGuestHandler(it, node);
            case GuestOperation.ShutDownGuest it -> new ShutDownGuestHandler(it, node);
            case GuestOperation.ForceOffGuest it -> new ForceOffGuestHandler(it, node);
            case GuestOperation.SetGuestAutostart it -> new SetGuestAutostartHandler(it, node);
        };
    }
}
