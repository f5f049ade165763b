package io.conga.planning.quorum;

import io.conga.planning.check.FieldCheck;
import io.conga.planning.check.Problems;
import io.conga.planning.intent.QuorumIntent.SetQuorumDevice;
import io.conga.planning.known.KnownSystem;
import io.conga.planning.member.Members;
import io.conga.protocol.cluster.CorosyncConfiguration.CorosyncNode;
import io.conga.protocol.corosync.CorosyncFile;
import io.conga.protocol.problem.NodeProblem;
import io.conga.protocol.problem.RequestProblem;
import io.conga.protocol.problem.TrustProblem;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Checks of a quorum device's form, by corosync-qdevice(8) and votequorum(5). */
final class QuorumDeviceCheck {

    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.:_-]{0,254}");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_]{1,64}");
    private static final Pattern COMMAND = Pattern.compile("/[^\\s{}]{1,200}( [^\\n\\r{}]{0,400})?");
    private static final int MOST_VOTES = 64;

    private QuorumDeviceCheck() {}

    static void check(SetQuorumDevice intent, Members members, Optional<KnownSystem> host, CorosyncFile file) {
        var problems = new Problems();
        if (host.isEmpty()) {
            problems.add("system", RequestProblem.NOT_FOUND, "kind", "system", "id", intent.system());
        } else if (!host.get().trusted()) {
            problems.add("system", TrustProblem.NOT_TRUSTED, "node", host.get().hostname());
        } else if (!host.get().reachable()) {
            problems.add(
                    "system",
                    NodeProblem.UNREACHABLE,
                    "node",
                    host.get().hostname(),
                    "address",
                    host.get().address(),
                    "port",
                    "11111",
                    "reason",
                    "Its ricci does not answer.");
        } else if (members.cluster().members().stream()
                .anyMatch(member -> intent.system().equals(member.system()))) {
            FieldCheck.invalid(
                    problems,
                    "system",
                    "It is a member: a quorum device decides only where it stands outside of the cluster.");
        }
        String address = intent.host();
        if (address != null && !HOST.matcher(address).matches()) {
            FieldCheck.invalid(problems, "host", "It is neither an address nor a name.");
        }
        if (!Set.of("ffsplit", "lms").contains(intent.algorithm())) {
            FieldCheck.invalid(problems, "algorithm", "It is ffsplit or lms.");
        }
        votes(problems, intent);
        tieBreaker(problems, intent.tieBreaker(), file.nodes());
        if (!Set.of("on", "sync", "off").contains(intent.heuristicsMode())) {
            FieldCheck.invalid(problems, "heuristicsMode", "It is on, sync or off.");
        }
        intent.heuristics().forEach((name, command) -> {
            if (!NAME.matcher(name).matches()) {
                FieldCheck.invalid(problems, "heuristics." + name, "A name has letters, digits and '_'.");
            } else if (!COMMAND.matcher(command).matches()) {
                FieldCheck.invalid(
                        problems, "heuristics." + name, "A command begins with an absolute path, on one line.");
            }
        });
        for (String option : List.of("last_man_standing", "auto_tie_breaker")) {
            if ("1".equals(file.quorum().options().get(option))) {
                FieldCheck.invalid(
                        problems,
                        "algorithm",
                        option + " is set, and Corosync disables quorum devices with it: take it out first.");
            }
        }
        problems.refuse();
    }

    private static void votes(Problems problems, SetQuorumDevice intent) {
        Integer votes = intent.votes();
        if (votes != null && (votes < 1 || votes > MOST_VOTES)) {
            FieldCheck.invalid(problems, "votes", "It is between 1 and " + MOST_VOTES + ".");
        } else if (votes != null && votes != 1 && intent.algorithm().equals("ffsplit")) {
            FieldCheck.invalid(problems, "votes", "ffsplit gives exactly one vote.");
        }
    }

    private static void tieBreaker(
            Problems problems, @org.jspecify.annotations.Nullable String given, List<CorosyncNode> nodes) {
        boolean known = given == null
                || given.equals("lowest")
                || given.equals("highest")
                || nodes.stream().anyMatch(node -> given.equals(String.valueOf(node.id())));
        if (!known) {
            FieldCheck.invalid(problems, "tieBreaker", "It is lowest, highest, or the id of a node.");
        }
    }
}
