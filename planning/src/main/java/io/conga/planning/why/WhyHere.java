package io.conga.planning.why;

import io.conga.planning.plan.Sentence;
import io.conga.planning.why.Placement.NodePlacement;
import io.conga.planning.why.Placement.Verdict;
import io.conga.protocol.cluster.AllocationScores;
import io.conga.protocol.cluster.ClusterConfiguration;
import io.conga.protocol.cluster.ClusterView;
import io.conga.protocol.cluster.ResourceState;
import io.conga.protocol.problem.ClusterProblem;
import io.conga.protocol.problem.ProblemException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Puts the scheduler's numbers and what they are made of into words, node by node. */
public final class WhyHere {

    private final WhySubject subject;
    private final ClusterView view;
    private final NodeScores scores;
    private final Set<String> runsOn = new LinkedHashSet<>();

    private WhyHere(String resource, ClusterConfiguration configuration, ClusterView view, AllocationScores scores) {
        this.subject = WhySubject.of(NodeScores.base(resource), configuration)
                .orElseThrow(() -> new ProblemException(
                        ClusterProblem.UNKNOWN_RESOURCE, "resource", resource, "cluster", view.clusterName()));
        this.view = view;
        this.scores = new NodeScores(scores, subject.id());
        view.resources().forEach(this::findWhereItRuns);
    }

    /**
     * Explains.
     *
     * @param resource id; that of an instance stands for the whole
     * @throws ProblemException cluster.unknown-resource
     */
    public static Placement of(
            String resource, ClusterConfiguration configuration, ClusterView view, AllocationScores scores) {
        var why = new WhyHere(resource, configuration, view, scores);
        return new Placement(
                why.subject.id(),
                scores.by(),
                why.general(),
                view.members().stream().map(why::node).toList());
    }

    private void findWhereItRuns(ResourceState state) {
        if (NodeScores.base(state.id()).equals(subject.id())) {
            collectNodes(state);
        } else {
            state.children().forEach(this::findWhereItRuns);
        }
    }

    private void collectNodes(ResourceState state) {
        runsOn.addAll(state.nodes());
        state.children().forEach(this::collectNodes);
    }

    private List<Sentence> general() {
        var general = new ArrayList<Sentence>();
        if (subject.stopped()) {
            general.add(WhySentence.MEANT_STOPPED.with("resource", subject.id()));
        }
        if (subject.unmanaged()) {
            general.add(WhySentence.NOT_MANAGED.with("resource", subject.id()));
        }
        if (view.maintenanceMode()) {
            general.add(WhySentence.IN_MAINTENANCE.with());
        }
        if (!view.quorate()) {
            general.add(WhySentence.NO_QUORUM.with());
        }
        if (view.fencingEnabled() && !subject.anyFenceDevice()) {
            general.add(WhySentence.NO_FENCING.with());
        }
        return general;
    }

    private NodePlacement node(ClusterView.Member member) {
        String node = member.name();
        boolean best = scores.best(node);
        boolean runs = runsOn.contains(node);
        var number = scores.of(node);
        String score = number.map(NodeScores::words).orElse(null);
        Verdict verdict = runs
                ? Verdict.RUNS
                : number.map(value -> value < 0 ? Verdict.MAY_NOT : Verdict.MAY).orElse(Verdict.UNKNOWN);
        var reasons = new ArrayList<Sentence>();
        state(member, reasons);
        reasons.addAll(new WhyReasons(subject, view, runsOn).of(node));
        if (reasons.isEmpty()) {
            reasons.add(WhySentence.NOWHERE_ELSE.with("node", node));
        }
        return new NodePlacement(node, verdict, score, best, verdict(verdict, node, score, best), reasons);
    }

    private Sentence verdict(
            Verdict verdict, String node, @org.jspecify.annotations.Nullable String score, boolean best) {
        WhySentence sentence = switch (verdict) {
            case RUNS -> best || score == null ? WhySentence.RUNS : WhySentence.RUNS_NOT_BEST;
            case MAY -> best ? WhySentence.MAY_EQUAL : WhySentence.MAY;
            case MAY_NOT -> WhySentence.MAY_NOT;
            case UNKNOWN -> WhySentence.SAYS_NOTHING;
        };
        return sentence.with("resource", subject.id(), "node", node, "score", score == null ? "?" : score);
    }

    private static void state(ClusterView.Member member, List<Sentence> reasons) {
        String node = member.name();
        if (member.unclean()) {
            reasons.add(WhySentence.UNCLEAN.with("node", node));
        } else if (!member.online()) {
            reasons.add(WhySentence.OFFLINE.with("node", node));
        }
        if (member.pending()) {
            reasons.add(WhySentence.PENDING.with("node", node));
        }
        if (member.standby() || member.standbyOnFail()) {
            reasons.add(WhySentence.STANDBY.with("node", node));
        }
        if (member.maintenance()) {
            reasons.add(WhySentence.MAINTENANCE.with("node", node));
        }
    }
}
