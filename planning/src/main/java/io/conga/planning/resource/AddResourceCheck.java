package io.conga.planning.resource;

import io.conga.planning.check.FieldCheck;
import io.conga.planning.check.ParameterCheck;
import io.conga.planning.check.Problems;
import io.conga.planning.intent.ResourceIntent;
import io.conga.planning.known.Known;
import io.conga.planning.member.Members;
import io.conga.protocol.agent.AgentMetadata;
import io.conga.protocol.cluster.ClusterConfiguration;
import io.conga.protocol.cluster.ResourceState;
import io.conga.protocol.problem.ClusterProblem;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Everything that can be wrong with the form "add resource". */
final class AddResourceCheck {

    private AddResourceCheck() {}

    /** Refuses a wrong form; the agent's metadata otherwise. */
    static AgentMetadata check(ResourceIntent.AddResource intent, Known known, Members members) {
        ClusterConfiguration configuration = members.configuration();
        var problems = new Problems();
        FieldCheck.newId(problems, "resource", intent.resource(), configuration.xml());
        if (intent.agent().standard().equals("stonith")) {
            FieldCheck.invalid(problems, "agent", "Fence devices are added on the page Fencing.");
        }
        Optional<AgentMetadata> metadata = known.agent(intent.agent());
        if (metadata.isEmpty()) {
            problems.add(
                    "agent",
                    ClusterProblem.UNKNOWN_AGENT,
                    "agent",
                    intent.agent().toString(),
                    "node",
                    String.join(", ", members.online()));
        }
        metadata.ifPresent(agent -> {
            var check = new ParameterCheck(problems, agent, "parameters", intent.resource());
            check.values(intent.parameters(), Set.of());
            check.required(intent.parameters(), Set.of());
            UniqueCheck.check(problems, agent, intent.resource(), intent.parameters(), configuration.resources());
            if (intent.cloned() && !agent.cloneable()) {
                FieldCheck.invalid(problems, "cloned", agent.name() + " says that it can't be cloned.");
            }
        });
        MetaCheck.meta(problems, intent.meta());
        MetaCheck.operations(problems, intent.operations());
        collection(problems, intent, configuration);
        problems.refuse();
        return metadata.orElseThrow();
    }

    private static void collection(
            Problems problems, ResourceIntent.AddResource intent, ClusterConfiguration configuration) {
        String group = intent.group();
        if (group != null && intent.cloned()) {
            FieldCheck.invalid(problems, "cloned", "A member of a group can't be cloned by itself.");
        }
        if (group != null) {
            var found = ResourceTree.find(configuration.resources(), group, List.of());
            if (found.isEmpty()) {
                FieldCheck.newId(problems, "group", group, configuration.xml());
                if (group.equals(intent.resource())) {
                    problems.add("group", ClusterProblem.NAME_TAKEN, "name", group);
                }
            } else if (found.get().definition().kind() != ResourceState.Kind.GROUP) {
                FieldCheck.invalid(problems, "group", group + " is not a group.");
            }
        } else if (intent.cloned()) {
            FieldCheck.newId(problems, "resource", intent.resource() + "-clone", configuration.xml());
        }
    }
}
