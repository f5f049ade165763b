package io.conga.planning.property;

import io.conga.planning.intent.PropertyIntent;
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
import io.conga.protocol.cluster.ClusterView;
import io.conga.protocol.operation.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/*
 * | Phase  | Where             | Do                          | Undo                  |
 * |--------|-------------------|-----------------------------|-----------------------|
 * | set    | any online member | EditCib(values, based on it) | EditCib(values before) |
 * | settle | any online member | AwaitSettled                | (changes nothing)     |
 */
/** What plans for options of the CIB share. */
final class OptionsPlan {

    private static final int SETTLE_SECONDS = 600;

    private OptionsPlan() {}

    /** What differs from what is there. */
    static Map<String, String> changed(Map<String, String> wanted, Map<String, String> present) {
        var changed = new TreeMap<>(wanted);
        changed.entrySet().removeIf(entry -> entry.getValue().equals(present.getOrDefault(entry.getKey(), "")));
        return changed;
    }

    /**
     * The plan.
     *
     * @param owner crm_config, rsc_defaults or op_defaults
     * @param changed what is to be set, empty: removed
     * @param present what is set now
     */
    static Plan of(
            PropertyIntent intent,
            Members members,
            String owner,
            Map<String, String> changed,
            Map<String, String> present,
            List<Hazard> hazards,
            Sentence title) {
        Place place = members.anyOnline();
        var all = new ArrayList<>(hazards);
        ClusterView view = members.cluster().view();
        if (view != null && !view.quorate()) {
            all.add(MemberHazard.NO_QUORUM_NOW.with("cluster", members.clusterName()));
        }
        if (changed.isEmpty()) {
            all.add(MemberHazard.NOTHING_TO_DO.with("subject", members.clusterName()));
        }
        var before = new TreeMap<String, String>();
        changed.keySet().forEach(name -> before.put(name, present.getOrDefault(name, "")));
        String set = owner.equals("crm_config") ? "cluster_property_set" : "meta_attributes";
        Sentence step =
                owner.equals("crm_config") ? StepSentence.SET_PROPERTIES.with() : StepSentence.SET_DEFAULTS.with();
        var steps = new Steps()
                .add(
                        "set",
                        place,
                        step,
                        new Operation.EditCib(
                                members.configuration().version(), edits(owner, set, changed), title.text()),
                        changed.isEmpty()
                                ? null
                                : new Operation.EditCib(null, edits(owner, set, before), "undo: " + title.text()))
                .phase()
                .add("settle", place, StepSentence.AWAIT_SETTLED.with(), new Operation.AwaitSettled(SETTLE_SECONDS));
        return new Plan(
                intent,
                title,
                members.cluster().id(),
                steps.systems(),
                steps.list(),
                all,
                new Undo(true, true, PropertySentence.UNDO.with()),
                members.cibFingerprint());
    }

    private static List<CibEdit> edits(String owner, String set, Map<String, String> values) {
        return values.isEmpty() ? List.of() : List.of(new CibEdit.SetValues(owner, set, values));
    }
}
