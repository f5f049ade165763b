package io.conga.planning.history;

import io.conga.planning.intent.RestoreIntent;
import io.conga.planning.known.Known;
import io.conga.planning.known.KnownVersion;
import io.conga.planning.member.MemberHazard;
import io.conga.planning.member.Members;
import io.conga.planning.node.RestoreCorosyncPlanner;
import io.conga.planning.plan.Hazard;
import io.conga.planning.plan.Plan;
import io.conga.planning.plan.Undo;
import io.conga.planning.step.Place;
import io.conga.planning.step.StepSentence;
import io.conga.planning.step.Steps;
import io.conga.protocol.cluster.CibEdit;
import io.conga.protocol.operation.Operation;
import io.conga.protocol.problem.ProblemException;
import io.conga.protocol.problem.RequestProblem;
import java.util.ArrayList;
import java.util.List;

/*
 * | Phase  | Where             | Do                                         | Undo                                 |
 * |--------|-------------------|--------------------------------------------|--------------------------------------|
 * | edit   | any online member | EditCib(what leads from now to then)       | EditCib(what leads from then to now) |
 * | settle | any online member | AwaitSettled                               | (changes nothing)                    |
 */
/** Brings back a configuration of the history. A corosync.conf goes the way of every change of it. */
public final class RestorePlanner {

    private static final int SETTLE_SECONDS = 600;

    private RestorePlanner() {}

    public static Plan plan(RestoreIntent.RestoreVersion intent, Known known) {
        Members members = Members.of(known, intent.cluster());
        KnownVersion version = known.version();
        if (version == null) {
            throw new ProblemException(
                    RequestProblem.NOT_FOUND, "kind", "history entry", "id", String.valueOf(intent.entry()));
        }
        return version.present() == null
                ? RestoreCorosyncPlanner.plan(intent, members, version)
                : configuration(intent, members, version, version.present());
    }

    /** What becomes of which object by the restore of a configuration; nothing for a corosync.conf, whose lines are in the preview. */
    public static List<ObjectChange> changes(KnownVersion version) {
        return version.present() == null
                ? List.of()
                : RestoreTarget.of(version.present(), version.content()).changes();
    }

    private static Plan configuration(
            RestoreIntent.RestoreVersion intent, Members members, KnownVersion version, String present) {
        Place place = members.anyOnline();
        RestoreTarget target = RestoreTarget.of(present, version.content());
        List<CibEdit> edits = CibWay.edits(target.now(), target.then());
        var title = RestoreSentence.RESTORE.with("cluster", members.clusterName(), "version", version.number());
        var hazards = new ArrayList<Hazard>();
        if (edits.isEmpty()) {
            hazards.add(MemberHazard.NOTHING_TO_DO.with("subject", members.clusterName()));
        } else {
            hazards.add(RestoreHazard.REPLACES.with(
                    "count", String.valueOf(target.changes().size())));
        }
        if (!target.lost().isEmpty()) {
            hazards.add(RestoreHazard.SECRETS_LOST.with("names", String.join(", ", target.lost())));
        }
        if (!target.nodes().isEmpty()) {
            hazards.add(RestoreHazard.NODES_DIFFER.with("nodes", String.join(", ", target.nodes())));
        }
        var steps = new Steps()
                .phase()
                .add(
                        "restore",
                        place,
                        RestoreSentence.STEP.with("version", version.number()),
                        new Operation.EditCib(members.configuration().version(), edits, title.text()),
                        new Operation.EditCib(null, CibWay.edits(target.then(), target.now()), "undo: " + title.text()))
                .phase()
                .add("settle", place, StepSentence.AWAIT_SETTLED.with(), new Operation.AwaitSettled(SETTLE_SECONDS));
        return new Plan(
                intent,
                title,
                members.cluster().id(),
                steps.systems(),
                steps.list(),
                hazards,
                new Undo(true, true, RestoreSentence.UNDO.with()),
                members.cibFingerprint());
    }
}
