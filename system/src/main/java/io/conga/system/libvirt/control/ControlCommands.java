package io.conga.system.libvirt.control;

import io.conga.system.exec.Command;
import io.conga.system.exec.ToolPaths;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** virsh(1): definitions, and live migration over TLS. */
public record ControlCommands(ToolPaths tools) {

    /** Its definition as it would be started again, with what is otherwise hidden, such as a display's password. */
    public Command definition(String guest) {
        return virsh("dumpxml", "--inactive", "--security-info", "--domain", guest)
                .withConfidentialOutput();
    }

    /** UUID, state, whether it is persistent, starts at boot and has a saved state: KEY: VALUE. */
    Command info(String guest) {
        return virsh("dominfo", "--domain", guest);
    }

    /** Names of snapshots, one a line. */
    Command snapshots(String guest) {
        return virsh("snapshot-list", "--name", "--domain", guest);
    }

    /** The definition in a file becomes the guest's. */
    public Command define(String file) {
        return virsh("define", "--file", file);
    }

    /** libvirt forgets it as soon as it does not run; variables of its firmware and its TPM's state stay. */
    public Command undefine(String guest, boolean nvram, boolean tpm) {
        var argv = new ArrayList<>(List.of("undefine", "--domain", guest));
        if (nvram) {
            argv.add("--keep-nvram");
        }
        if (tpm) {
            argv.add("--keep-tpm");
        }
        return virsh(argv.toArray(String[]::new));
    }

    public Command autostart(String guest, boolean on) {
        return on ? virsh("autostart", "--domain", guest) : virsh("autostart", "--disable", "--domain", guest);
    }

    /**
     * The connection to the other libvirt and the guest's memory both go over TLS: with the URI alone, memory would go in
     * the clear. {@code --migrateuri} names the target as its certificate does.
     */
    public Command migrate(String guest, String target, Duration limit) {
        return virsh(
                        "migrate",
                        "--live",
                        "--persistent",
                        "--undefinesource",
                        "--tls",
                        "--migrateuri",
                        "tcp://" + target,
                        "--domain",
                        guest,
                        "--desturi",
                        "qemu+tls://" + target + "/system")
                .within(limit);
    }

    /** How far a migration is: KEY: VALUE. */
    Command job(String guest) {
        return virsh("domjobinfo", "--domain", guest);
    }

    /** Ends a migration; the guest goes on where it is. */
    public Command abort(String guest) {
        return virsh("domjobabort", "--domain", guest);
    }

    /** The name of the host behind another libvirt, over TLS, with this node's certificate. */
    public Command peer(String peer) {
        return Command.of(tools.require("virsh"), "-q", "--connect", "qemu+tls://" + peer + "/system", "hostname");
    }

    private Command virsh(String... arguments) {
        var argv = new ArrayList<>(List.of(tools.require("virsh"), "-q"));
        argv.addAll(List.of(arguments));
        return Command.of(argv);
    }
}
