package io.conga.system.corosync;

import io.conga.system.exec.Command;
import io.conga.system.exec.ToolPaths;

/** Arguments of corosync-quorumtool(8) and corosync-cfgtool(8). */
public final class CorosyncCommands {

    private final ToolPaths tools;

    public CorosyncCommands(ToolPaths tools) {
        this.tools = tools;
    }

    /** Votes and quorum of this node's partition. */
    public Command quorum() {
        return Command.of(tools.require("corosync-quorumtool"), "-s");
    }

    /** Makes every running Corosync of the cluster read its corosync.conf again. */
    public Command reload() {
        return Command.of(tools.require("corosync-cfgtool"), "-R");
    }

    /** Whether Corosync would start with that file on this node; it starts nothing, and may be asked while Corosync runs. */
    public Command check(String file) {
        return Command.of(tools.require("corosync"), "-t", "-c", file);
    }

    public Command version() {
        return Command.of(tools.require("corosync"), "-v");
    }
}
