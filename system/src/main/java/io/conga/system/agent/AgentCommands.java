package io.conga.system.agent;

import io.conga.protocol.agent.AgentName;
import io.conga.system.exec.Command;
import io.conga.system.exec.ToolPaths;

/** Arguments for asking an agent for its metadata, crm_resource(8). */
public final class AgentCommands {

    private final ToolPaths tools;

    public AgentCommands(ToolPaths tools) {
        this.tools = tools;
    }

    /** The same for resource and fence agents; works whether the cluster runs or not. */
    public Command metadata(AgentName name) {
        return Command.of(tools.require("crm_resource"), "--show-metadata=" + name)
                // not for secrecy: it would fill the step's record
                .withConfidentialOutput();
    }
}
