package io.conga.ricci.handler;

import io.conga.protocol.operation.MaintenanceOperation;
import io.conga.protocol.operation.Operation;

/** Which class does which operation of rolling maintenance. */
final class MaintenanceHandlers {

    private MaintenanceHandlers() {}

    static Handler of(Operation.OfMaintenance operation, Node node) {
        return switch (operation) {
            case MaintenanceOperation.CheckHealthy it -> new CheckHealthyHandler(it, node);
            case MaintenanceOperation.AwaitDrained it -> new AwaitDrainedHandler(it, node);
            case MaintenanceOperation.UpdatePackages it -> new UpdatePackagesHandler(it, node);
            case MaintenanceOperation.RebootForMaintenance it -> new RebootForMaintenanceHandler(it, node);
        };
    }
}
