package io.conga.planning.plan;

/**
 * What becomes of a plan that fails half-way, or is to be taken back.
 *
 * @param onFailure whether a failure takes back what was done (a person who cancels takes it back in any case)
 * @param afterwards whether a later opposite change brings back what was (false: "cannot be undone")
 * @param message how, or why not
 */
public record Undo(boolean onFailure, boolean afterwards, Sentence message) {}
