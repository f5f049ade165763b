package io.conga.planning.service;

import static io.conga.protocol.problem.Severity.INFO;
import static io.conga.protocol.problem.Severity.WARNING;

import io.conga.planning.plan.HazardCode;
import io.conga.protocol.problem.Severity;

/** Hazards of plans for services. */
enum ServiceHazard implements HazardCode {
    RESTARTS(
            "hazard.service-restarts",
            WARNING,
            "{service} stops and starts again; meanwhile nobody can use it.",
            "Tell those who use it."),
    HELD(
            "hazard.service-held",
            INFO,
            "{service} is held there by a constraint until that is cleared.",
            "Clear it once the cluster may choose the node again."),
    GOES_BACK(
            "hazard.service-goes-back",
            WARNING,
            "The failover domain {domain} prefers {node}, so {service} may go back there at once.",
            "Hold it there, or make a domain without failback."),
    EXCLUSIVE(
            "hazard.service-exclusive",
            INFO,
            "Exclusive is approximated: {service} is kept off every node on which one of these runs, and stays stopped where no node is free: {others}.",
            "Keep a node free for it."),
    PART_GOES_ON(
            "hazard.service-part-goes-on",
            INFO,
            "If one resource of {service} fails, it and those after it stop; those before it go on.",
            "Nothing has to be done."),
    CONSTRAINTS_NAME_IT(
            "hazard.service-constraints-name-it",
            WARNING,
            "Constraints name {service} and not the clone that is made around it: {constraints}.",
            "Read below what happens, and change them afterwards."),
    OTHERS_KEPT_AWAY(
            "hazard.service-others-kept-away",
            INFO,
            "These services are exclusive, and are kept off the nodes on which {service} runs: {others}.",
            "Nothing has to be done.");

    private final Words words;

    ServiceHazard(String code, Severity severity, String text, String remedy) {
        words = new Words(code, severity, text, remedy);
    }

    @Override
    public Words words() {
        return words;
    }
}
