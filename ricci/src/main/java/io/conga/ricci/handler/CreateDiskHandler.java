package io.conga.ricci.handler;

import io.conga.protocol.operation.NewGuestOperation;
import io.conga.protocol.operation.Preview;
import io.conga.system.exec.Command;

/** qemu-img create, over an empty file that is this guest's; nothing where the disk is whole already. */
record CreateDiskHandler(NewGuestOperation.CreateDisk operation, Node node) implements Handler {

    @Override
    public Preview.Item preview() {
        return Items.commands(command());
    }

    @Override
    public void run(Run run) {
        new NewDisk(node, operation.uuid(), operation.path()).take(run);
        if (run.again() && whole()) {
            return;
        }
        node.acting().runner().run(command()).orThrow(node.name());
        run.changed();
    }

    private boolean whole() {
        return node.looking()
                .images()
                .read(operation.path())
                .filter(image -> image.format().equals(operation.format().word()) && image.bytes() == operation.bytes())
                .isPresent();
    }

    private Command command() {
        String file = node.looking().root().file(operation.path()).toString();
        return node.looking().createCommands().create(file, operation.format(), operation.bytes());
    }
}
