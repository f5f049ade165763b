package io.conga.planning.service;

import io.conga.planning.check.FieldCheck;
import io.conga.planning.check.Problems;
import io.conga.planning.check.ValueType;
import io.conga.planning.domain.FailoverDomain;
import io.conga.planning.domain.FailoverDomains;
import io.conga.planning.intent.ServiceIntent.Policy;
import io.conga.planning.intent.ServiceIntent.Recovery;
import io.conga.protocol.cluster.ClusterConfiguration;
import io.conga.protocol.problem.RequestProblem;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks the fields that the forms of a service share. */
final class RecoveryCheck {

    private RecoveryCheck() {}

    static void recovery(Problems problems, Recovery recovery) {
        Integer restarts = recovery.maxRestarts();
        if (restarts != null && (restarts < 1 || restarts > 999_999)) {
            FieldCheck.invalid(problems, "recovery.maxRestarts", "It has to be a number from 1 to 999999.");
        } else if (restarts != null && recovery.policy() != Policy.RESTART) {
            FieldCheck.invalid(
                    problems, "recovery.maxRestarts", "Only the policy \"restart\" counts restarts on one node.");
        }
        String expire = recovery.expire();
        if (expire != null) {
            ValueType.reason("time", expire, List.of())
                    .ifPresent(reason -> FieldCheck.invalid(problems, "recovery.expire", reason));
        }
    }

    /** The domain of that name; a problem where there is none. */
    static Optional<FailoverDomain> domain(
            Problems problems, ClusterConfiguration configuration, @Nullable String name) {
        if (name == null) {
            return Optional.empty();
        }
        Optional<FailoverDomain> found = FailoverDomains.find(configuration, name);
        if (found.isEmpty()) {
            problems.add("domain", RequestProblem.NOT_FOUND, "kind", "failover domain", "id", name);
        }
        return found;
    }
}
