package io.conga.system.pacemaker;

import static io.conga.system.xml.Elements.child;
import static io.conga.system.xml.Elements.children;
import static io.conga.system.xml.Elements.flag;
import static io.conga.system.xml.Elements.optional;
import static io.conga.system.xml.Elements.required;

import io.conga.protocol.problem.ProblemException;
import io.conga.system.exec.CommandResult;
import io.conga.system.exec.CommandRunner;
import java.util.Optional;
import org.w3c.dom.Element;

/**
 * Whether the cluster has nothing left to do, without waiting for it: crm_resource(8) sleeps two seconds before it looks for the
 * first time. The scheduler has nothing to do on the CIB that is there (crm_simulate(8)), and the controller that decides has
 * nothing under way (crmadmin(8), S_IDLE).
 */
public final class ClusterRest {

    private static final String IDLE = "S_IDLE";

    private final CommandRunner runner;
    private final PacemakerCommands commands;

    ClusterRest(CommandRunner runner, PacemakerCommands commands) {
        this.runner = runner;
        this.commands = commands;
    }

    /** False also where that can't be told: nobody has to be right about why. */
    public boolean reached() {
        try {
            // In this order: what the scheduler no longer sees since it was begun is under way at the controller.
            return controllerAtRest().filter(this::idle).isPresent();
        } catch (ProblemException e) {
            return false;
        }
    }

    /** The node whose controller decides, where the scheduler has nothing for it to do. */
    private Optional<String> controllerAtRest() {
        CommandResult result = runner.run(commands.foretell());
        return result.succeeded() ? result.parse(runner.node(), ClusterRest::controllerAtRest) : Optional.empty();
    }

    /** @param simulated output of {@link PacemakerCommands#foretell} */
    static Optional<String> controllerAtRest(String simulated) {
        Element root = CrmMonParser.root(simulated);
        boolean nothing = empty(root, "actions") && empty(root, "transition");
        return child(root, "cluster_status")
                .filter(_ -> nothing)
                .flatMap(status -> child(status, "nodes"))
                .flatMap(nodes -> children(nodes).stream()
                        .filter(node -> flag(node, "is_dc", false))
                        .findFirst())
                .map(node -> required(node, "name"));
    }

    private static boolean empty(Element root, String section) {
        return child(root, section).filter(found -> children(found).isEmpty()).isPresent();
    }

    private boolean idle(String controller) {
        CommandResult result = runner.run(commands.controllerState(controller));
        return result.succeeded() && result.parse(runner.node(), ClusterRest::idleState);
    }

    /** @param answer output of {@link PacemakerCommands#controllerState} */
    static boolean idleState(String answer) {
        return child(CrmMonParser.root(answer), "crmd")
                .filter(state -> IDLE.equals(optional(state, "state")))
                .isPresent();
    }
}
