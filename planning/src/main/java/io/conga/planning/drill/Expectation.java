package io.conga.planning.drill;

/**
 * When something is expected, by the cluster's own timeouts.
 *
 * @param subject node, service, or address:port
 * @param earliest milliseconds after the fault
 * @param latest milliseconds after the fault: the sum of the limits, after each of which something counts as failed
 */
public record Expectation(Milestone milestone, String subject, long earliest, long latest) {}
