package io.conga.system.libvirt;

import io.conga.system.exec.Command;
import io.conga.system.exec.ToolPaths;
import java.util.List;

/**
 * virsh(1), always on the hypervisor that it finds by itself: a connection that a person's environment names is none of
 * ricci's, and its environment is empty. Several questions go into one process: a fork is what costs on a busy node.
 */
public record VirshCommands(ToolPaths tools) {

    /** Stands between the answers to several questions. */
    static final String MARK = "=====conga=====";

    /** Whether libvirt's client is installed. */
    public boolean installed() {
        return tools.find("virsh").isPresent();
    }

    /** The connection, then a mark, then the UUIDs of all domains, one a line. */
    Command list() {
        return several(List.of("uri", "list --all --uuid"));
    }

    /** Of each: XML as it runs, XML as it is defined, what dominfo tells, state with its reason; each ends with a mark. */
    Command describe(List<String> uuids) {
        return several(uuids.stream()
                .flatMap(uuid -> List.of(
                        "dumpxml " + uuid, "dumpxml --inactive " + uuid, "dominfo " + uuid, "domstate --reason " + uuid)
                        .stream())
                .toList());
    }

    /** Versions, the node's size, what the host is, networks; each ends with a mark. */
    Command host() {
        return several(List.of("version --daemon", "nodeinfo", "capabilities", "net-list --name"));
    }

    /** {@code virsh start}: fails where it runs already. */
    public Command start(String guest) {
        return virsh("start", "--domain", guest);
    }

    /** Asks the guest to shut down, by ACPI; it may not listen. */
    public Command shutDown(String guest) {
        return virsh("shutdown", "--domain", guest);
    }

    /** Takes its power. */
    public Command forceOff(String guest) {
        return virsh("destroy", "--domain", guest);
    }

    /** Whether libvirt starts it with the node. */
    public Command autostart(String guest, boolean on) {
        return on ? virsh("autostart", "--domain", guest) : virsh("autostart", "--disable", "--domain", guest);
    }

    /** The definition in a file becomes the guest's. */
    public Command define(String file) {
        return virsh("define", "--file", file);
    }

    /** A picture of its display, as the hypervisor makes it: PPM or PNG. */
    public Command screenshot(String guest, String file) {
        return virsh("screenshot", "--domain", guest, "--file", file);
    }

    /** The guest as it runs, or its definition where it does not. */
    Command domain(String guest) {
        return virsh("dumpxml", "--domain", guest);
    }

    /**
     * Copies what comes from a terminal. A process of its own: who opens a terminal without O_NOCTTY, as Java does, may be
     * hung up with it, and dd can say so.
     */
    Command fromTerminal(String device) {
        return Command.of(tools.require("dd"), "if=" + device, "iflag=noctty", "bs=4096", "status=none");
    }

    /** Copies its standard input to a terminal, as it comes. */
    Command toTerminal(String device) {
        return Command.of(
                tools.require("dd"), "of=" + device, "oflag=noctty", "conv=nocreat,notrunc", "bs=4096", "status=none");
    }

    private Command virsh(String... arguments) {
        return Command.of(java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(tools.require("virsh"), "-q"), java.util.stream.Stream.of(arguments))
                .toList());
    }

    /** virsh goes on after one that fails, as of a guest that is gone by then, and says nothing in its place. */
    private Command several(List<String> questions) {
        var script = new StringBuilder();
        questions.forEach(question ->
                script.append(question).append("; echo --str ").append(MARK).append("; "));
        return Command.of(tools.require("virsh"), "-q", script.toString());
    }
}
