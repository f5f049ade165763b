package io.conga.system.property;

import io.conga.system.exec.Command;
import io.conga.system.exec.ToolPaths;
import java.util.Optional;

/** Arguments for asking Pacemaker what can be set: crm_attribute(8) and crm_resource(8) from 2.1.8 on, else the daemons. */
public final class PropertyCommands {

    private final ToolPaths tools;

    public PropertyCommands(ToolPaths tools) {
        this.tools = tools;
    }

    /** All cluster options; ends with an error before Pacemaker 2.1.8. */
    public Command clusterOptions() {
        return Command.of(tools.require("crm_attribute"), "--list-options=cluster", "--all", "--output-as=xml")
                .withConfidentialOutput();
    }

    /**
     * Options that every resource of a kind has; ends with an error before Pacemaker 2.1.8.
     *
     * @param kind primitive (meta attributes) or fencing (parameters of fence devices)
     */
    public Command resourceOptions(String kind) {
        return Command.of(tools.require("crm_resource"), "--list-options=" + kind, "--all", "--output-as=xml")
                .withConfidentialOutput();
    }

    /** The metadata of a daemon such as pacemaker-schedulerd; empty where it is not installed. */
    public Optional<Command> daemon(String name) {
        // Not for secrecy: it would fill the log.
        return tools.find(name).map(path -> Command.of(path, "metadata").withConfidentialOutput());
    }
}
