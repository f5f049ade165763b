package io.conga.planning.service;

import io.conga.planning.check.FieldCheck;
import io.conga.planning.check.ParameterCheck;
import io.conga.planning.check.Problems;
import io.conga.planning.intent.ServiceIntent;
import io.conga.planning.intent.ServiceIntent.NewResource;
import io.conga.planning.known.Known;
import io.conga.planning.member.Members;
import io.conga.planning.resource.MetaCheck;
import io.conga.planning.resource.UniqueCheck;
import io.conga.protocol.agent.AgentMetadata;
import io.conga.protocol.cluster.ClusterConfiguration;
import io.conga.protocol.problem.ClusterProblem;
import io.conga.protocol.problem.Problem;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Everything that can be wrong with the form "create service". */
final class CreateServiceCheck {

    private CreateServiceCheck() {}

    static void check(ServiceIntent.CreateService intent, Known known, Members members) {
        ClusterConfiguration configuration = members.configuration();
        var problems = new Problems();
        FieldCheck.newId(problems, "service", intent.service(), configuration.xml());
        if (intent.resources().isEmpty()) {
            FieldCheck.invalid(problems, "resources", "A service needs at least one resource.");
        }
        Set<String> ids = new HashSet<>(Set.of(intent.service()));
        for (int i = 0; i < intent.resources().size(); i++) {
            NewResource resource = intent.resources().get(i);
            String field = "resources[" + i + "]";
            FieldCheck.newId(problems, field + ".id", resource.id(), configuration.xml());
            if (!ids.add(resource.id())) {
                problems.add(field + ".id", ClusterProblem.NAME_TAKEN, "name", resource.id());
            }
            agent(problems, field, resource, known, members);
        }
        RecoveryCheck.recovery(problems, intent.recovery());
        RecoveryCheck.domain(problems, configuration, intent.domain());
        problems.refuse();
    }

    private static void agent(Problems problems, String field, NewResource resource, Known known, Members members) {
        Optional<AgentMetadata> metadata = known.agent(resource.agent());
        if (resource.agent().standard().equals("stonith")) {
            FieldCheck.invalid(problems, field + ".agent", "Fence devices are added on the page Fencing.");
        } else if (metadata.isEmpty()) {
            problems.add(
                    field + ".agent",
                    ClusterProblem.UNKNOWN_AGENT,
                    "agent",
                    resource.agent().toString(),
                    "node",
                    String.join(", ", members.online()));
        }
        metadata.ifPresent(agent -> {
            var check = new ParameterCheck(problems, agent, field + ".parameters", resource.id());
            check.values(resource.parameters(), Set.of());
            check.required(resource.parameters(), Set.of());
        });
        // These name the fields of a form with one resource; here the fields stand below that resource.
        var inner = new Problems();
        metadata.ifPresent(agent -> UniqueCheck.check(
                inner,
                agent,
                resource.id(),
                resource.parameters(),
                members.configuration().resources()));
        MetaCheck.meta(inner, resource.meta());
        MetaCheck.operations(inner, resource.operations());
        below(inner.list(), field, problems);
    }

    private static void below(List<Problem> inner, String field, Problems problems) {
        inner.forEach(problem -> problems.add(problem.at(field + "." + problem.field())));
    }
}
