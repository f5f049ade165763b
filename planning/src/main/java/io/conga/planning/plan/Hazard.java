package io.conga.planning.plan;

import io.conga.protocol.problem.Severity;

/**
 * Something to know before applying a plan.
 *
 * @param severity BLOCK keeps the plan from being applied; WARNING has to be looked at; INFO is good to know
 * @param message what it is
 * @param remedy what can be done about it
 */
public record Hazard(Severity severity, Sentence message, Sentence remedy) {}
