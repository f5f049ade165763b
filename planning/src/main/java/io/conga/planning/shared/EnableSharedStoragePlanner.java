package io.conga.planning.shared;

import io.conga.planning.fence.FencingHazards;
import io.conga.planning.intent.SharedStorageIntent.EnableSharedStorage;
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
import io.conga.protocol.cluster.ClusterView;
import io.conga.protocol.operation.Operation;
import io.conga.protocol.operation.Operation.Feature;
import io.conga.protocol.operation.SharedStorageOperation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/*
 * | Phase    | Where             | Do                                             | Undo                       |
 * |----------|-------------------|------------------------------------------------|----------------------------|
 * | install  | each member       | InstallPackages                                | none: packages stay        |
 * | settings | each member       | UseLvmlockd                                    | UseLvmlockd(off)           |
 * | locking  | any online member | EditCib(clone of dlm and lvmlockd, freeze)     | EditCib(delete, as it was) |
 * | settle   | the same          | AwaitSettled                                   | (changes nothing)          |
 * | check    | each member       | AwaitLocking                                   | (changes nothing)          |
 */
/** Gives a cluster the locks that shared volume groups and GFS2 need. Fencing comes first: without it a lost node blocks all. */
public final class EnableSharedStoragePlanner {

    static final int SETTLE_SECONDS = 600;
    private static final int LOCKING_SECONDS = 300;
    private static final String POLICY = "no-quorum-policy";

    private EnableSharedStoragePlanner() {}

    public static Plan plan(EnableSharedStorage intent, Known known) {
        Members members = Members.of(known, intent.cluster());
        Place member = members.anyOnline();
        ClusterConfiguration configuration = members.configuration();
        Optional<Locking> present = Locking.of(configuration);
        List<String> nodes = members.usable();
        var steps = new Steps();
        if (intent.installPackages()) {
            nodes.forEach(node -> steps.add(
                    "install." + node,
                    members.place(node),
                    StepSentence.INSTALL_PACKAGES.with("node", node),
                    new Operation.InstallPackages(List.of(Feature.SHARED_STORAGE))));
            steps.phase();
        }
        nodes.forEach(node -> steps.add(
                "lvmlockd." + node,
                members.place(node),
                SharedSentence.USE_LVMLOCKD.with("node", node),
                new SharedStorageOperation.UseLvmlockd(true),
                new SharedStorageOperation.UseLvmlockd(false)));
        if (present.isEmpty()) {
            locking(steps, known, configuration, member);
        }
        steps.phase();
        nodes.forEach(node -> steps.add(
                "check." + node,
                members.place(node),
                SharedSentence.AWAIT_LOCKING.with("node", node),
                new SharedStorageOperation.AwaitLocking(LOCKING_SECONDS)));
        return new Plan(
                intent,
                SharedSentence.ENABLE.with("cluster", members.clusterName()),
                intent.cluster(),
                steps.systems(),
                steps.list(),
                hazards(members, present),
                new Undo(true, true, SharedSentence.ENABLE_UNDO.with()),
                members.cibFingerprint());
    }

    private static void locking(Steps steps, Known known, ClusterConfiguration configuration, Place member) {
        var title = SharedSentence.ADD_LOCKING.with();
        String before = configuration.properties().getOrDefault(POLICY, "");
        steps.phase()
                .add(
                        "locking",
                        member,
                        title,
                        new Operation.EditCib(
                                configuration.version(),
                                List.of(
                                        new CibEdit.Put("resources", LockingXml.locking(known)),
                                        new CibEdit.SetValues(
                                                "crm_config", "cluster_property_set", Map.of(POLICY, "freeze"))),
                                title.text()),
                        new Operation.EditCib(
                                null,
                                List.of(
                                        new CibEdit.Delete(Locking.CLONE),
                                        new CibEdit.SetValues(
                                                "crm_config", "cluster_property_set", Map.of(POLICY, before))),
                                "undo: " + title.text()))
                .phase()
                .add("settle", member, StepSentence.AWAIT_SETTLED.with(), new Operation.AwaitSettled(SETTLE_SECONDS));
    }

    private static List<Hazard> hazards(Members members, Optional<Locking> present) {
        var hazards = new ArrayList<Hazard>();
        String cluster = members.clusterName();
        members.unusable().forEach(node -> hazards.add(MemberHazard.NODE_UNREACHABLE.with("node", node)));
        members.names().stream()
                .flatMap(node -> FencingHazards.blocking(members, node).stream())
                .distinct()
                .forEach(hazards::add);
        present.ifPresentOrElse(
                locking -> hazards.add(SharedHazard.ALREADY.with("cluster", cluster, "clone", locking.id())), () -> {
                    half(members).ifPresent(hazards::add);
                    String before = members.configuration().properties().getOrDefault(POLICY, "stop");
                    if (!before.equals("freeze")) {
                        hazards.add(SharedHazard.FREEZE.with("before", before));
                    }
                });
        if ("0".equals(members.configuration().resourceDefaults().get("resource-stickiness"))) {
            hazards.add(SharedHazard.STICKINESS_ZERO.with());
        }
        ClusterView view = members.cluster().view();
        if (view != null && !view.quorate()) {
            hazards.add(MemberHazard.NO_QUORUM_NOW.with("cluster", cluster));
        }
        return hazards;
    }

    private static Optional<Hazard> half(Members members) {
        List<String> dlm = Locking.ids(members, Locking.DLM);
        List<String> lvmlockd = Locking.ids(members, Locking.LVMLOCKD);
        if (dlm.isEmpty() && lvmlockd.isEmpty()) {
            return Optional.empty();
        }
        var there = new ArrayList<>(dlm);
        there.addAll(lvmlockd);
        return Optional.of(SharedHazard.HALF.with(
                "cluster",
                members.clusterName(),
                "present",
                String.join(", ", there),
                "missing",
                lvmlockd.isEmpty() ? "lvmlockd" : "dlm"));
    }
}
