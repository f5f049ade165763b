package io.conga.ricci.handler;

import io.conga.protocol.operation.Operation;
import io.conga.protocol.operation.Preview;
import java.util.List;

/** Installs what is missing of the features' packages. */
record InstallPackagesHandler(Operation.InstallPackages operation, Node node) implements Handler {

    @Override
    public Preview.Item preview() {
        var packages = node.looking().packages();
        List<String> missing = packages.missing(operation.features());
        return missing.isEmpty() ? Items.NOTHING : Items.commands(packages.installCommand(missing));
    }

    @Override
    public void run(Run run) {
        List<String> installed = node.acting().featureInstaller().install(operation.features());
        run.changed(!installed.isEmpty());
        run.result("installed", String.join(" ", installed));
    }
}
