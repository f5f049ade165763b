package io.conga.ricci.handler;

import io.conga.protocol.guest.NewGuest;
import io.conga.protocol.operation.NewGuestOperation;
import io.conga.protocol.operation.Preview;
import io.conga.protocol.problem.NewGuestProblem;
import io.conga.protocol.problem.ProblemException;
import io.conga.system.exec.Command;
import io.conga.system.exec.CommandResult;
import io.conga.system.file.Backups;
import io.conga.system.libvirt.control.Definitions;
import io.conga.system.libvirt.create.NewDomain;
import java.nio.file.Files;
import java.util.List;

/** virsh define, after libvirt's own schema was asked; nothing where libvirt knows the guest. */
record DefineNewGuestHandler(NewGuestOperation.DefineNewGuest operation, Node node) implements Handler {

    private static final String SCHEMA = "/usr/share/libvirt/schemas/domain.rng";

    @Override
    public Preview.Item preview() {
        return new Preview.Item(
                List.of(command().shownArgv()), List.of(new Preview.FileChange(path(), definition())), List.of());
    }

    @Override
    public void run(Run run) {
        NewGuest guest = operation.guest();
        var there = node.looking().definitions().info(guest.name());
        if (there.filter(info -> info.uuid().equals(guest.uuid()))
                .filter(Definitions.Info::persistent)
                .isPresent()) {
            return;
        }
        if (there.isPresent()) {
            throw new ProblemException(NewGuestProblem.NAME_TAKEN, "node", node.name(), "guest", guest.name());
        }
        var definitions = node.acting().definitions();
        definitions.write(path(), definition());
        try {
            CommandResult result = node.acting().runner().run(command());
            if (!result.succeeded()) {
                throw new ProblemException(
                        NewGuestProblem.NOT_MADE, "guest", guest.name(), "node", node.name(), "reason", result.words());
            }
            run.changed();
        } finally {
            definitions.delete(path());
        }
    }

    /** libvirt can only ask its schema where that is installed: some distributions have it in a package of its own. */
    private Command command() {
        boolean schema = Files.exists(node.looking().root().file(SCHEMA));
        return node.looking().createCommands().define(path(), schema);
    }

    private String definition() {
        var hypervisor = NewGuestChecks.of(node).hypervisor();
        String network = operation.guest().network();
        boolean bridge = network != null
                && hypervisor.networks().contains(network)
                && Files.isDirectory(node.looking()
                        .root()
                        .file("/sys/class/net")
                        .resolve(network)
                        .resolve("bridge"));
        return NewDomain.of(
                operation.guest(),
                new NewDomain.Host(hypervisor.kvm() && !operation.guest().emulated(), hypervisor.machine(), bridge));
    }

    /** For as long as libvirt reads it. */
    private String path() {
        return Backups.DIRECTORY + "/new-guest-" + operation.guest().uuid() + ".xml";
    }
}
