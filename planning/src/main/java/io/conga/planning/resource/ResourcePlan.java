package io.conga.planning.resource;

import io.conga.planning.intent.Intent;
import io.conga.planning.member.MemberHazard;
import io.conga.planning.member.Members;
import io.conga.planning.plan.Hazard;
import io.conga.planning.plan.Plan;
import io.conga.planning.plan.Sentence;
import io.conga.planning.plan.Undo;
import io.conga.planning.step.Place;
import io.conga.planning.step.StepSentence;
import io.conga.planning.step.Steps;
import io.conga.protocol.cluster.CibEdit;
import io.conga.protocol.cluster.CibVersion;
import io.conga.protocol.cluster.ClusterView;
import io.conga.protocol.operation.Operation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What plans for one resource share: every step runs on any online member, and the cluster then settles. */
public final class ResourcePlan {

    /** Agents of databases and large file systems take minutes to start or stop. */
    private static final int SETTLE_SECONDS = 600;

    private final Members members;
    private final Place place;
    private final Steps steps = new Steps();
    private final List<Hazard> hazards = new ArrayList<>();

    public ResourcePlan(Members members) {
        this.members = members;
        this.place = members.anyOnline();
        ClusterView view = members.cluster().view();
        if (view != null && !view.quorate()) {
            hazard(MemberHazard.NO_QUORUM_NOW.with("cluster", members.clusterName()));
        }
        if (view != null && view.maintenanceMode()) {
            hazard(MemberHazard.IN_MAINTENANCE.with("cluster", members.clusterName()));
        }
    }

    public ResourcePlan hazard(Hazard hazard) {
        hazards.add(hazard);
        return this;
    }

    public ResourcePlan step(String id, Sentence title, Operation operation, @Nullable Operation undo) {
        steps.phase().add(id, place, title, operation, undo);
        return this;
    }

    /** An edit, and the edit that takes it back, whatever the version then is. */
    public ResourcePlan edit(
            String id, Sentence title, @Nullable CibVersion basedOn, List<CibEdit> edits, List<CibEdit> back) {
        return step(
                id,
                title,
                new Operation.EditCib(basedOn, edits, title.text()),
                back.isEmpty() ? null : new Operation.EditCib(null, back, "undo: " + title.text()));
    }

    public ResourcePlan settle() {
        return settle("settle");
    }

    /** The same, where a plan waits more than once. */
    public ResourcePlan settle(String id) {
        return step(id, StepSentence.AWAIT_SETTLED.with(), new Operation.AwaitSettled(SETTLE_SECONDS), null);
    }

    /** Steps that run elsewhere than on any online member. */
    public ResourcePlan steps(java.util.function.Consumer<Steps> more) {
        more.accept(steps);
        return this;
    }

    public Plan build(Intent intent, Sentence title, Undo undo) {
        return new Plan(
                intent,
                title,
                members.cluster().id(),
                steps.systems(),
                steps.list(),
                hazards,
                undo,
                members.cibFingerprint());
    }
}
