package io.conga.ricci.handler;

import io.conga.protocol.agent.AgentMetadata;
import io.conga.protocol.agent.AgentName;
import io.conga.protocol.cluster.ResourceDefinition;
import io.conga.protocol.operation.DrillOperation;
import io.conga.protocol.operation.Preview;
import io.conga.protocol.problem.ProblemException;
import io.conga.system.exec.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

/**
 * Ends a resource's process behind the cluster's back. Asked again after an interruption it looks first whether the cluster has
 * noticed: what it started since must not be killed as well.
 */
record CrashServiceHandler(DrillOperation.CrashService operation, Node node) implements Handler {

    /** What agents call the parameter that names their pid file. */
    private static final List<String> PID_FILES = List.of("pidfile", "pid", "pid_file", "PIDFILE");

    @Override
    public Preview.Item preview() {
        return Items.commands(command(LocalResource.require(node, operation.resource())));
    }

    @Override
    public void run(Run run) {
        if (run.again() && LocalResource.failed(node.runningView(), operation.resource())) {
            return;
        }
        Command command = command(LocalResource.require(node, operation.resource()));
        node.acting().runner().run(command).orThrow(node.name());
        run.changed();
        run.result("at", node.acting().clock().instant().toString());
    }

    private Command command(ResourceDefinition definition) {
        AgentName agent = definition.agent();
        var commands = node.looking().drillCommands();
        if (agent != null && agent.standard().equals("systemd")) {
            return commands.killUnit(agent.type());
        }
        return process(definition, agent).map(commands::kill).orElseGet(() -> commands.forceStop(definition.id()));
    }

    /** The living process that its pid file names. */
    private Optional<Long> process(ResourceDefinition definition, @org.jspecify.annotations.Nullable AgentName agent) {
        for (String name : PID_FILES) {
            Optional<String> file = Optional.ofNullable(definition.parameters().get(name))
                    .or(() -> Optional.ofNullable(agent).flatMap(known -> ofAgent(known, name)));
            Optional<Long> process = file.filter(path -> path.startsWith("/")).flatMap(this::living);
            if (process.isPresent()) {
                return process;
            }
        }
        return Optional.empty();
    }

    private Optional<String> ofAgent(AgentName agent, String parameter) {
        try {
            AgentMetadata metadata = node.looking().agents().metadata(agent);
            return metadata.parameters().stream()
                    .filter(known -> known.name().equals(parameter))
                    .findFirst()
                    .flatMap(known -> Optional.ofNullable(known.defaultValue()));
        } catch (ProblemException e) {
            // Its pid file is not known then, and its own stop is left.
            return Optional.empty();
        }
    }

    private Optional<Long> living(String path) {
        try {
            String text =
                    Files.readString(node.looking().root().file(path)).strip().split("\\s", 2)[0];
            return text.matches("[1-9][0-9]{0,8}")
                            && ProcessHandle.of(Long.parseLong(text)).isPresent()
                    ? Optional.of(Long.parseLong(text))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
