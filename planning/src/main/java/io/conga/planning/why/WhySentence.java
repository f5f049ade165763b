package io.conga.planning.why;

import io.conga.planning.plan.SentenceCode;

/** Verdicts, and what scores are made of (Pacemaker Explained: location, colocation, stickiness, failures, utilization). */
enum WhySentence implements SentenceCode {
    RUNS("why.runs", "{resource} runs on {node}: score {score}."),
    RUNS_NOT_BEST(
            "why.runs-not-best", "{resource} runs on {node}, though another node has a higher score than {score}."),
    MAY("why.may", "{resource} may run on {node}: score {score}; another node is preferred."),
    MAY_EQUAL("why.may-equal", "{resource} may as well run on {node}: score {score}, no node has a higher one."),
    MAY_NOT("why.may-not", "{resource} must not run on {node}: score {score}."),
    SAYS_NOTHING("why.says-nothing", "The scheduler gives no score for {resource} on {node}."),
    OFFLINE("why.offline", "{node} is not online."),
    UNCLEAN("why.unclean", "{node} is unclean: it has to be fenced first."),
    PENDING("why.pending", "{node} is still joining."),
    STANDBY("why.standby", "{node} is on standby: it runs nothing."),
    MAINTENANCE("why.maintenance", "{node} is in maintenance: nothing is started or stopped there."),
    LOCATION("why.location", "The constraint {constraint} gives {node} {score}."),
    LOCATION_MOVE("why.location-move", "An earlier move left the constraint {constraint}, which gives {node} {score}."),
    LOCATION_RULE("why.location-rule", "The constraint {constraint} has a rule, which may count here."),
    COLOCATED("why.colocated", "The constraint {constraint} wants it where {other} runs ({score}); that is {where}."),
    APART("why.apart", "The constraint {constraint} keeps it away from {other} ({score}); that is {where}."),
    STICKINESS("why.stickiness", "It runs here now, and stickiness {stickiness} holds it."),
    STICKINESS_NONE("why.stickiness-none", "It runs here now; with stickiness 0 that counts for nothing."),
    GROUP("why.group", "It belongs to {parent}, whose members run on one node."),
    FAILED("why.failed", "It failed here: {failures}. With migration-threshold {threshold}, {count} failures count."),
    CAPACITY("why.capacity", "It needs {name} {needs}; {node} has {has} in all."),
    OPT_IN("why.opt-in", "symmetric-cluster is false: without a constraint that allows {node} it runs nowhere."),
    NOWHERE_ELSE("why.no-preference", "Nothing speaks for or against {node}."),
    MEANT_STOPPED("why.meant-stopped", "{resource} is meant to be stopped (target-role)."),
    NOT_MANAGED("why.not-managed", "{resource} is not managed: the cluster leaves it where it is."),
    IN_MAINTENANCE("why.in-maintenance", "The whole cluster is in maintenance: nothing is started or stopped."),
    NO_QUORUM("why.no-quorum", "The cluster has no quorum: no resource is started."),
    NO_FENCING("why.no-fencing", "Fencing is on and no fence device is there: the cluster starts no resource.");

    private final Words words;

    WhySentence(String code, String text) {
        words = new Words(code, text);
    }

    @Override
    public Words words() {
        return words;
    }
}
