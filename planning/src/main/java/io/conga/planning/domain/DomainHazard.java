package io.conga.planning.domain;

import static io.conga.protocol.problem.Severity.INFO;
import static io.conga.protocol.problem.Severity.WARNING;

import io.conga.planning.plan.HazardCode;
import io.conga.protocol.problem.Severity;

/** Hazards of plans for failover domains. */
enum DomainHazard implements HazardCode {
    NOWHERE_ELSE(
            "hazard.domain-nowhere-else",
            WARNING,
            "{domain} is restricted to {node}: without that node its services run nowhere.",
            "Add another node, or do not restrict it."),
    SERVICES_TOUCHED(
            "hazard.domain-services-touched",
            INFO,
            "What holds besides the nodes stands at the services, so these are changed too: {services}.",
            "Nothing has to be done."),
    ACTS_AT_ONCE(
            "hazard.domain-acts-at-once",
            INFO,
            "The cluster acts on it at once for the services in {domain}: {services}.",
            "Read below what moves."),
    NO_SERVICE(
            "hazard.domain-no-service",
            INFO,
            "No service is in {domain}, so nothing moves.",
            "Nothing has to be done.");

    private final Words words;

    DomainHazard(String code, Severity severity, String text, String remedy) {
        words = new Words(code, severity, text, remedy);
    }

    @Override
    public Words words() {
        return words;
    }
}
