package io.conga.ricci.handler;

import io.conga.protocol.operation.GuestControlOperation;
import io.conga.protocol.operation.Preview;
import io.conga.protocol.problem.GuestControlProblem;
import io.conga.protocol.problem.ProblemException;
import io.conga.system.libvirt.control.Definitions;
import java.util.List;

/** The definition beside the image, of which the cluster starts the guest. */
record WriteGuestDefinitionHandler(GuestControlOperation.WriteGuestDefinition operation, Node node) implements Handler {

    @Override
    public Preview.Item preview() {
        String text = wanted();
        // Its content may hold a display's password.
        return node.looking().definitions().holds(operation.path(), text)
                ? Items.NOTHING
                : new Preview.Item(
                        List.of(node.looking()
                                .controlCommands()
                                .definition(operation.guest())
                                .shownArgv()),
                        List.of(new Preview.FileChange(operation.path(), null)),
                        List.of());
    }

    @Override
    public void run(Run run) {
        String text = wanted();
        run.result("digest", Definitions.digest(text));
        if (!node.looking().definitions().holds(operation.path(), text)) {
            node.acting().definitions().write(operation.path(), text);
            run.changed();
        }
    }

    private String wanted() {
        var definitions = node.looking().definitions();
        new GuestIdentity(node, operation.guest(), operation.uuid()).require();
        definitions
                .filed(operation.path())
                .filter(there -> !there.uuid().equals(operation.uuid()))
                .ifPresent(there -> {
                    throw new ProblemException(
                            GuestControlProblem.DEFINITION_TAKEN,
                            "path",
                            operation.path(),
                            "node",
                            node.name(),
                            "found",
                            there.name() + " (" + there.uuid() + ")");
                });
        return definitions.defined(operation.guest()).moved(operation.disks()).written();
    }
}
