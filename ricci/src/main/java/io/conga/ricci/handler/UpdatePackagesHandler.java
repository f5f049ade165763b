package io.conga.ricci.handler;

import io.conga.protocol.operation.MaintenanceOperation;
import io.conga.protocol.operation.PackageChange;
import io.conga.protocol.operation.Preview;
import java.util.List;

/** Updates all packages, or fetches what is needed for that. Asked again it finds nothing left to do, or ends what was cut off. */
record UpdatePackagesHandler(MaintenanceOperation.UpdatePackages operation, Node node) implements Handler {

    @Override
    public Preview.Item preview() {
        var packages = node.looking().packages();
        return new Preview.Item(
                List.of(packages.upgradeCommand(operation.downloadOnly()).shownArgv()),
                List.of(),
                List.of(),
                operation.downloadOnly() ? null : packages.upgradable(),
                null);
    }

    @Override
    public void run(Run run) {
        if (operation.downloadOnly()) {
            node.acting().packages().upgrade(true);
            return;
        }
        List<PackageChange> changes = node.looking().packages().upgradable();
        // Even where nothing is newer: what an interrupted update left half-done is ended.
        node.acting().packages().upgrade(false);
        run.changed(!changes.isEmpty());
        run.result("packages", Integer.toString(changes.size()));
    }
}
