package io.conga.system.libvirt.create;

import io.conga.protocol.guest.NewGuestDisk.ImageFormat;
import io.conga.system.exec.Command;
import io.conga.system.exec.ToolPaths;
import java.time.Duration;

/** qemu-img(1), and what of virsh(1) makes a guest and takes it back. */
public record CreateCommands(ToolPaths tools) {

    /** Metadata may have to be written over a busy network. */
    private static final Duration CREATE_LIMIT = Duration.ofMinutes(5);

    /** What is in an image, also while a guest has it open. */
    Command info(String file) {
        return Command.of(tools.require("qemu-img"), "info", "--force-share", "--output=json", file);
    }

    /** An empty image, over what is at that path. */
    public Command create(String file, ImageFormat format, long bytes) {
        return Command.of(tools.require("qemu-img"), "create", "-f", format.word(), file, String.valueOf(bytes))
                .within(CREATE_LIMIT);
    }

    /**
     * The definition in a file becomes a guest's.
     *
     * @param validate whether libvirt asks its own schema first
     */
    public Command define(String file, boolean validate) {
        String virsh = tools.require("virsh");
        return validate
                ? Command.of(virsh, "-q", "define", "--validate", "--file", file)
                : Command.of(virsh, "-q", "define", "--file", file);
    }

    public Command start(String guest) {
        return Command.of(tools.require("virsh"), "-q", "start", "--domain", guest);
    }

    /** Takes its power. */
    public Command forceOff(String guest) {
        return Command.of(tools.require("virsh"), "-q", "destroy", "--domain", guest);
    }

    /** With the variables of its firmware, which nobody has used yet. */
    public Command undefine(String guest) {
        return Command.of(tools.require("virsh"), "-q", "undefine", "--nvram", "--domain", guest);
    }
}
