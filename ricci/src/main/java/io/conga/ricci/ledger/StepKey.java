package io.conga.ricci.ledger;

/** A step, by its job and its id within it. */
public record StepKey(String job, String step) {}
