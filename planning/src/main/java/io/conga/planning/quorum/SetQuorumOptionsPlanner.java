package io.conga.planning.quorum;

import io.conga.planning.check.FieldCheck;
import io.conga.planning.check.Problems;
import io.conga.planning.intent.QuorumIntent.SetQuorumOptions;
import io.conga.planning.known.Known;
import io.conga.planning.member.MemberHazard;
import io.conga.planning.member.Members;
import io.conga.planning.member.Running;
import io.conga.planning.node.CorosyncRollout;
import io.conga.planning.plan.Hazard;
import io.conga.planning.plan.Plan;
import io.conga.planning.plan.Undo;
import io.conga.planning.step.StepSentence;
import io.conga.planning.step.Steps;
import io.conga.protocol.corosync.CorosyncEdit;
import io.conga.protocol.corosync.QuorumSettings;
import io.conga.protocol.operation.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/*
 * | Phase | Where                               | Do                        | Undo                      |
 * |-------|-------------------------------------|---------------------------|---------------------------|
 * | stop  | each member that is online, at once | StopCluster               | StartCluster              |
 * | write | each member                         | WriteCorosync(new)        | WriteCorosync(old)        |
 * | start | each that was online                | StartCluster              | StopCluster               |
 * | await | one of them                         | AwaitMembers, with quorum | (changes nothing)         |
 *
 * votequorum(5): only votes, expected_votes and two_node can be changed at runtime; everything else requires a restart
 * of the cluster, and values must not differ between its nodes.
 */
/** Changes how a cluster counts votes. */
public final class SetQuorumOptionsPlanner {

    private static final Pattern SWITCH = Pattern.compile("[01]?");

    /** Name to what a value looks like. */
    private static final Map<String, Pattern> OPTIONS = Map.of(
            "wait_for_all", SWITCH,
            "last_man_standing", SWITCH,
            "last_man_standing_window", Pattern.compile("([1-9][0-9]{0,8})?"),
            "auto_tie_breaker", SWITCH,
            "auto_tie_breaker_node", Pattern.compile("(lowest|highest|[0-9]{1,10}( [0-9]{1,10})*)?"));

    private SetQuorumOptionsPlanner() {}

    public static Plan plan(SetQuorumOptions intent, Known known) {
        Members members = Members.of(known, intent.cluster());
        check(intent, members);
        List<String> online = members.usable().stream().filter(members::online).toList();
        var steps = new Steps();
        online.forEach(node -> steps.add(
                "stop." + node,
                members.place(node),
                StepSentence.STOP_CLUSTER.with("node", node),
                new Operation.StopCluster(300),
                new Operation.StartCluster()));
        var rollout = new CorosyncRollout(members, members.names(), edit -> change(edit, intent.options()));
        rollout.writeStopped(steps);
        steps.phase();
        online.forEach(node -> steps.add(
                "start." + node,
                members.place(node),
                StepSentence.START_CLUSTER.with("node", node),
                new Operation.StartCluster(),
                new Operation.StopCluster(120)));
        if (!online.isEmpty()) {
            QuorumMembers.await(steps, "await", members.place(online.getFirst()), online);
        }
        var hazards = new ArrayList<Hazard>(rollout.hazards());
        if (!online.isEmpty()) {
            hazards.add(QuorumHazard.RESTART_ALL.with("cluster", members.clusterName()));
            List<String> running = Running.services(members.cluster().view(), null);
            if (!running.isEmpty()) {
                hazards.add(MemberHazard.RESOURCES_STOP.with("resources", String.join(", ", running)));
            }
        }
        return new Plan(
                intent,
                QuorumSentence.SET_OPTIONS.with("cluster", members.clusterName()),
                intent.cluster(),
                steps.systems(),
                steps.list(),
                hazards,
                new Undo(true, true, QuorumSentence.SET_OPTIONS_UNDO.with()),
                members.corosyncFingerprints());
    }

    private static void check(SetQuorumOptions intent, Members members) {
        var problems = new Problems();
        var settings = QuorumMembers.file(members).quorum();
        intent.options().forEach((name, value) -> {
            Pattern pattern = OPTIONS.get(name);
            if (pattern == null) {
                FieldCheck.invalid(problems, "options." + name, "It is no option of this form.");
            } else if (!pattern.matcher(value).matches()) {
                FieldCheck.invalid(
                        problems, "options." + name, "The value does not fit; see the help beside the field.");
            }
        });
        for (String option : List.of("last_man_standing", "auto_tie_breaker")) {
            if (settings.device() != null && "1".equals(intent.options().get(option))) {
                FieldCheck.invalid(
                        problems,
                        "options." + option,
                        "Corosync would disable the quorum device: use one or the other.");
            }
        }
        tieBreaker(problems, intent, settings, members);
        problems.refuse();
    }

    /**
     * votequorum_readconfig (exec/votequorum.c): with an odd number of nodes Corosync ignores auto_tie_breaker without
     * wait_for_all, and does not even start where last_man_standing is set too.
     */
    private static void tieBreaker(
            Problems problems, SetQuorumOptions intent, QuorumSettings settings, Members members) {
        var after = new TreeMap<>(settings.options());
        after.putAll(intent.options());
        boolean odd = members.names().size() % 2 == 1;
        if (odd && on(after, "auto_tie_breaker") && !on(after, "wait_for_all")) {
            FieldCheck.invalid(
                    problems,
                    "options.wait_for_all",
                    on(after, "last_man_standing")
                            ? "With an odd number of nodes Corosync does not start with auto_tie_breaker and last_man_standing unless wait_for_all is on."
                            : "With an odd number of nodes Corosync ignores auto_tie_breaker unless wait_for_all is on.");
        }
    }

    private static boolean on(Map<String, String> options, String name) {
        return "1".equals(options.get(name));
    }

    private static CorosyncEdit change(CorosyncEdit edit, Map<String, String> options) {
        new TreeMap<>(options).forEach((name, value) -> {
            if (value.isEmpty()) {
                edit.unset("quorum", name);
            } else {
                edit.set("quorum", name, value);
            }
        });
        return edit;
    }
}
