package io.conga.ricci.handler;

import io.conga.protocol.agent.AgentName;
import io.conga.protocol.cluster.ResourceDefinition;
import io.conga.protocol.operation.DrillOperation;
import io.conga.protocol.operation.Preview;
import io.conga.protocol.problem.DrillProblem;
import io.conga.protocol.problem.NodeProblem;
import io.conga.protocol.problem.ProblemException;
import io.conga.system.exec.CommandResult;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Destroys the guest of a VirtualDomain at its hypervisor, as a crash would; what of it is not on its disks is lost. */
record CrashGuestHandler(DrillOperation.CrashGuest operation, Node node) implements Handler {

    /** As the agent itself reads the name out of the definition. */
    private static final Pattern NAME = Pattern.compile("(?m)^\\s*<name>(.*)</name>\\s*$");

    private record Guest(String connection, String name) {}

    @Override
    public Preview.Item preview() {
        Guest guest = guest();
        return Items.commands(node.looking().drillCommands().destroyGuest(guest.connection(), guest.name()));
    }

    @Override
    public void run(Run run) {
        if (run.again() && LocalResource.failed(node.runningView(), operation.resource())) {
            return;
        }
        Guest guest = guest();
        node.acting()
                .runner()
                .run(node.looking().drillCommands().destroyGuest(guest.connection(), guest.name()))
                .orThrow(node.name());
        run.changed();
        run.result("at", node.acting().clock().instant().toString());
        run.result("guest", guest.name());
    }

    /** The guest, which runs here. */
    private Guest guest() {
        ResourceDefinition definition = LocalResource.require(node, operation.resource());
        AgentName agent = definition.agent();
        String file = definition.parameters().getOrDefault("config", "");
        if (agent == null || !agent.type().equals("VirtualDomain") || !file.startsWith("/")) {
            throw new ProblemException(DrillProblem.NO_GUEST, "resource", operation.resource());
        }
        var guest = new Guest(definition.parameters().getOrDefault("hypervisor", ""), name(file));
        CommandResult state = node.looking()
                .runner()
                .run(node.looking().drillCommands().guestState(guest.connection(), guest.name()));
        if (!state.succeeded() || state.stdout().strip().equals("shut off")) {
            throw LocalResource.notHere(
                    node, operation.resource(), "libvirt says of the guest " + guest.name() + ": " + state.words());
        }
        return guest;
    }

    private String name(String file) {
        try {
            Matcher matcher =
                    NAME.matcher(Files.readString(node.looking().root().file(file)));
            if (matcher.find()) {
                return matcher.group(1);
            }
        } catch (IOException e) {
            throw new ProblemException(
                    NodeProblem.PERMISSION_MISSING, "node", node.name(), "reason", file + " (" + e.getMessage() + ")");
        }
        throw LocalResource.notHere(node, operation.resource(), file + " has no line with a <name>.");
    }
}
