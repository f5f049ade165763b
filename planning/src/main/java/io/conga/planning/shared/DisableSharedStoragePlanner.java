package io.conga.planning.shared;

import io.conga.planning.cib.CibElement;
import io.conga.planning.intent.SharedStorageIntent.DisableSharedStorage;
import io.conga.planning.known.Known;
import io.conga.planning.member.MemberHazard;
import io.conga.planning.member.Members;
import io.conga.planning.plan.Hazard;
import io.conga.planning.plan.Plan;
import io.conga.planning.plan.Undo;
import io.conga.planning.step.Place;
import io.conga.planning.step.StepSentence;
import io.conga.planning.step.Steps;
import io.conga.protocol.cluster.CibEdit;
import io.conga.protocol.cluster.ClusterConfiguration;
import io.conga.protocol.cluster.ResourceDefinition;
import io.conga.protocol.operation.Operation;
import io.conga.protocol.operation.SharedStorageOperation;
import io.conga.protocol.problem.ProblemException;
import io.conga.protocol.problem.SharedStorageProblem;
import java.util.ArrayList;
import java.util.List;

/*
 * | Phase    | Where             | Do                          | Undo                        |
 * |----------|-------------------|-----------------------------|-----------------------------|
 * | locking  | any online member | EditCib(delete the clone)   | EditCib(put it back)        |
 * | settle   | the same          | AwaitSettled                | (changes nothing)           |
 * | settings | each member       | UseLvmlockd(off)            | UseLvmlockd(on)             |
 */
/** Takes the locks away, where nothing needs them any more. no-quorum-policy stays as it is. */
public final class DisableSharedStoragePlanner {

    private DisableSharedStoragePlanner() {}

    public static Plan plan(DisableSharedStorage intent, Known known) {
        Members members = Members.of(known, intent.cluster());
        Place member = members.anyOnline();
        ClusterConfiguration configuration = members.configuration();
        Locking locking = Locking.of(configuration)
                .orElseThrow(() ->
                        new ProblemException(SharedStorageProblem.LOCKING_MISSING, "cluster", members.clusterName()));
        String before = CibElement.parse(configuration.xml()).all().stream()
                .filter(element -> element.id().equals(locking.id()))
                .map(CibElement::xml)
                .findFirst()
                .orElse("");
        var title = SharedSentence.REMOVE_LOCKING.with();
        var steps = new Steps()
                .add(
                        "locking",
                        member,
                        title,
                        new Operation.EditCib(
                                configuration.version(), List.of(new CibEdit.Delete(locking.id())), title.text()),
                        new Operation.EditCib(
                                null, List.of(new CibEdit.Put("resources", before)), "undo: " + title.text()))
                .phase()
                .add(
                        "settle",
                        member,
                        StepSentence.AWAIT_SETTLED.with(),
                        new Operation.AwaitSettled(EnableSharedStoragePlanner.SETTLE_SECONDS))
                .phase();
        members.usable()
                .forEach(node -> steps.add(
                        "lvmlockd." + node,
                        members.place(node),
                        SharedSentence.NO_LVMLOCKD.with("node", node),
                        new SharedStorageOperation.UseLvmlockd(false),
                        new SharedStorageOperation.UseLvmlockd(true)));
        return new Plan(
                intent,
                SharedSentence.DISABLE.with("cluster", members.clusterName()),
                intent.cluster(),
                steps.systems(),
                steps.list(),
                hazards(members, locking),
                new Undo(true, true, SharedSentence.DISABLE_UNDO.with()),
                members.cibFingerprint());
    }

    private static List<Hazard> hazards(Members members, Locking locking) {
        var hazards = new ArrayList<Hazard>();
        members.unusable().forEach(node -> hazards.add(MemberHazard.NODE_UNREACHABLE.with("node", node)));
        List<String> users = members.configuration().resources().stream()
                .filter(resource -> !resource.id().equals(locking.id()))
                .filter(resource -> Locking.whole(resource).anyMatch(DisableSharedStoragePlanner::needsLocks))
                .map(ResourceDefinition::id)
                .toList();
        if (!users.isEmpty()) {
            hazards.add(SharedHazard.IN_USE.with("resources", String.join(", ", users)));
        }
        hazards.add(SharedHazard.GROUPS_STAY.with());
        return hazards;
    }

    private static boolean needsLocks(ResourceDefinition resource) {
        return "lvmlockd".equals(resource.parameters().get("vg_access_mode"))
                || List.of("gfs2", "ocfs2").contains(resource.parameters().getOrDefault("fstype", ""));
    }
}
