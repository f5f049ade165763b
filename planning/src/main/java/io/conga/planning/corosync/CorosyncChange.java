package io.conga.planning.corosync;

import io.conga.planning.check.FieldCheck;
import io.conga.planning.check.Problems;
import io.conga.planning.intent.CorosyncIntent;
import io.conga.planning.known.Known;
import io.conga.planning.member.MemberHazard;
import io.conga.planning.member.Members;
import io.conga.planning.plan.Hazard;
import io.conga.planning.plan.Plan;
import io.conga.planning.plan.Sentence;
import io.conga.planning.plan.Undo;
import io.conga.planning.step.StepSentence;
import io.conga.planning.step.Steps;
import io.conga.protocol.cluster.CorosyncConfiguration;
import io.conga.protocol.corosync.CorosyncEdit;
import io.conga.protocol.corosync.CorosyncFile;
import io.conga.protocol.operation.Operation;
import io.conga.protocol.problem.NodeProblem;
import io.conga.protocol.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A change of corosync.conf on all nodes, as the forms of this room share it. */
final class CorosyncChange {

    private final CorosyncIntent intent;
    private final Members members;
    private final CorosyncConfiguration before;
    private final List<Hazard> hazards = new ArrayList<>();

    /** @throws ProblemException where luci does not know the cluster, or no member could tell its file */
    CorosyncChange(CorosyncIntent intent, Known known) {
        this.intent = intent;
        this.members = Members.of(known, intent.cluster());
        CorosyncConfiguration file = members.cluster().corosync();
        if (file == null) {
            throw new ProblemException(
                    NodeProblem.OUTPUT_UNREADABLE,
                    "command",
                    "corosync.conf",
                    "node",
                    String.join(", ", members.names()),
                    "reason",
                    "No member of " + members.clusterName() + " could tell what it says.");
        }
        this.before = file;
    }

    Members members() {
        return members;
    }

    CorosyncFile file() {
        return CorosyncFile.parse(before.text());
    }

    CorosyncConfiguration before() {
        return before;
    }

    CorosyncChange hazard(Hazard hazard) {
        hazards.add(hazard);
        return this;
    }

    /** Refuses what changes nothing: it would restart nodes for nothing. */
    static void refuseNothing(boolean nothing, String field) {
        if (nothing) {
            var problems = new Problems();
            FieldCheck.invalid(problems, field, "Nothing is to be changed.");
            problems.refuse();
        }
    }

    /** The text of the file with that edit. */
    String text(UnaryOperator<CorosyncEdit> edit) {
        return edit.apply(file().edit()).done().text();
    }

    /**
     * The plan that brings it into force.
     *
     * @param texts the file, in the order in which it is to be in force; more than one only where it is reloaded
     * @param authkey reference to a new key; null: the key stays as it is
     */
    Plan plan(Takes takes, List<String> texts, @Nullable String authkey, Sentence title) {
        var steps = new Steps();
        // With a cluster that is stopped everywhere there is nothing to reload or to restart.
        Takes needed = members.online().isEmpty() ? Takes.WHOLE_CLUSTER : takes;
        everyNode();
        steps.phase();
        for (String node : reachable()) {
            steps.add(
                    "check." + node,
                    members.place(node),
                    StepSentence.CHECK_COROSYNC.with("node", node),
                    new Operation.CheckCorosync(texts.getLast()));
        }
        Sentence undo = switch (needed) {
            case RELOAD -> {
                for (int i = 0; i < texts.size(); i++) {
                    String from = i == 0 ? before.text() : texts.get(i - 1);
                    Rollout.reload(steps, members, from, texts.get(i), i == 0 ? "" : "." + (i + 1));
                }
                yield CorosyncSentence.RELOAD_UNDO.with();
            }
            case EACH_NODE -> {
                hazards.add(CorosyncHazard.EACH_RESTARTS.with("nodes", String.join(", ", members.online())));
                Rollout.eachNode(steps, members, before.text(), texts.getLast());
                yield CorosyncSentence.EACH_UNDO.with();
            }
            case WHOLE_CLUSTER -> {
                hazards.addAll(Stopping.of(members));
                Rollout.wholeCluster(steps, members, before.text(), texts.getLast(), authkey);
                yield CorosyncSentence.WHOLE_UNDO.with();
            }
        };
        return new Plan(
                intent,
                title,
                members.cluster().id(),
                steps.systems(),
                steps.list(),
                hazards,
                new Undo(true, true, undo),
                members.corosyncFingerprints());
    }

    private List<String> reachable() {
        List<String> usable = members.usable();
        if (usable.isEmpty()) {
            throw members.noOnlineMember();
        }
        return usable;
    }

    /** All nodes are needed, with the same file: one that keeps another would not find the others again. */
    private void everyNode() {
        members.unusable().forEach(node -> hazards.add(MemberHazard.NODE_UNREACHABLE.with("node", node)));
        List<String> different = members.names().stream()
                .filter(node -> !members.cluster()
                        .digests()
                        .getOrDefault(node, before.digest())
                        .equals(before.digest()))
                .toList();
        if (!different.isEmpty()) {
            hazards.add(CorosyncHazard.FILES_NOT_ALIKE.with("nodes", String.join(", ", different)));
        }
    }
}
